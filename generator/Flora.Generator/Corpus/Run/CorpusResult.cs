namespace Flora.Generator.Corpus.Run;

/// <summary>What came of one document.</summary>
/// <param name="Name">The file.</param>
internal sealed record CorpusResult(string Name)
{
    /// <summary>Errors that the generator found in it.</summary>
    public int Errors { get; init; }

    /// <summary>Warnings of the generator.</summary>
    public int Warnings { get; init; }

    /// <summary>Whether code was generated.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Errors and warnings of the compiler; null when there was nothing to compile.</summary>
    public int? CompilerFindings { get; init; }

    /// <summary>The examples of JSON in the document.</summary>
    public int Examples { get; init; }

    /// <summary>Those that were read and written back as they were.</summary>
    public int RoundTrips { get; init; }

    /// <summary>Those that were not, and contradict the schema that the document gives them.</summary>
    public int Contradictions { get; init; }

    /// <summary>The operations in the document.</summary>
    public int Operations { get; init; }

    /// <summary>Those that were called, and came back, as the document says.</summary>
    public int Driven { get; init; }

    /// <summary>The types that were generated.</summary>
    public int Types { get; init; }

    /// <summary>How long the generation took, from the start of its process to the end.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The most memory that the generator's own process held, in bytes; the engine is a process of its own.</summary>
    public long Memory { get; init; }

    /// <summary>What went wrong, a line each.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Whether all of it works: what contradicts itself is the document's own fault.</summary>
    public bool IsGreen =>
        IsGenerated && Errors == 0 && CompilerFindings == 0 && RoundTrips + Contradictions == Examples && Driven == Operations;
}
