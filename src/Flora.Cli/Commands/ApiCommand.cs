namespace Flora.Cli.Commands;

/// <summary>A command that calls one operation of the API, as the document describes it.</summary>
internal abstract class ApiCommand
{
    /// <summary>The words that call it, such as <c>things list</c>.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What it does, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>What it does, at length; null when the summary says it all.</summary>
    public string? Description { get; init; }

    /// <summary>The option that says where a listing goes on; null for an operation without pages.</summary>
    public string? CursorOption { get; init; }

    /// <summary>What the operation takes, one option each.</summary>
    public abstract IReadOnlyList<Parameter> Options { get; }

    /// <summary>Whether an option that its operation requires may be missing, since others hold its value.</summary>
    /// <param name="parameter">The option.</param>
    /// <param name="values">What was given.</param>
    public virtual bool IsCovered(Parameter parameter, ILookup<string, string> values) => false;
}
