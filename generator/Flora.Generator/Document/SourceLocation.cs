namespace Flora.Generator.Document;

/// <summary>A place in a file that a person wrote.</summary>
/// <param name="File">The file as it is printed: relative to the repository where it lies inside, with '/'.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary>The place of a token that was made by the generator and belongs to no document.</summary>
    public static SourceLocation None { get; } = new("(generated)", 1, 1);

    /// <summary>The form that compilers print and editors understand: <c>file(line,column)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}({Line},{Column})");
}
