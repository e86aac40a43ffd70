namespace Flora.History;

/// <summary>An output that a sync has fetched.</summary>
public sealed record SyncedOutput
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>The output.</summary>
    public required string OutputId { get; init; }

    /// <summary>The kind of output.</summary>
    public required GenerationOutputType Type { get; init; }

    /// <summary>The full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }
}
