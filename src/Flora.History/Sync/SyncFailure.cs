namespace Flora.History;

/// <summary>An output that could not be fetched; the next sync tries it again.</summary>
public sealed record SyncFailure
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>The output; null when the run itself could not be asked for.</summary>
    public string? OutputId { get; init; }

    /// <summary>Why.</summary>
    public required DownloadFault Fault { get; init; }

    /// <summary>The same for people.</summary>
    public required string Reason { get; init; }
}
