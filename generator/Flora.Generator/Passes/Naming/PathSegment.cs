namespace Flora.Generator.Passes.Naming;

/// <summary>A part of a path: <c>things</c>, or <c>id</c> of <c>{id}</c>.</summary>
public sealed record PathSegment(string Text, bool IsParameter)
{
    /// <summary>Its C# name.</summary>
    public string Name { get; } = CSharpName.Word(Text);
}
