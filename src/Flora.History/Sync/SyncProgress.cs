namespace Flora.History;

/// <summary>How far a sync is.</summary>
public sealed record SyncProgress
{
    /// <summary>How many runs have been listed.</summary>
    public required int RunsListed { get; init; }

    /// <summary>Whether all that is needed has been listed, so that <see cref="Found"/> does not grow any more.</summary>
    public required bool IsListed { get; init; }

    /// <summary>How many outputs are to be fetched, as far as is known; those that were fetched count.</summary>
    public required int Found { get; init; }

    /// <summary>How many outputs were fetched.</summary>
    public required int Fetched { get; init; }

    /// <summary>How many outputs could not be fetched.</summary>
    public required int Failed { get; init; }

    /// <summary>How many outputs were there already.</summary>
    public required int Skipped { get; init; }

    /// <summary>How many bytes have arrived, those of downloads under way included.</summary>
    public required long Bytes { get; init; }

    /// <summary>The output that has just been fetched, each once; null when something else is told.</summary>
    public SyncedOutput? Output { get; init; }
}
