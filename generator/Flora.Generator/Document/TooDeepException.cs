namespace Flora.Generator.Document;

/// <summary>Ends the reading of a document that nests too deeply; never leaves the loader.</summary>
internal sealed class TooDeepException(SourceLocation location) : Exception
{
    /// <summary>Where the bound was passed.</summary>
    public SourceLocation Location { get; } = location;
}
