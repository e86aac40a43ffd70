namespace Flora.Contract.Tests.Faults;

/// <summary>A mistake that is planted into the client's source.</summary>
/// <param name="Name">What a person would call the mistake.</param>
/// <param name="File">The file that gets it, relative to the project, with '/'.</param>
/// <param name="Right">Text that stands exactly once in that file.</param>
/// <param name="Wrong">What stands there instead.</param>
internal sealed record SeededFault(string Name, string File, string Right, string Wrong)
{
    public override string ToString() => Name;
}
