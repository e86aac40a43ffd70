namespace Flora.History;

/// <summary>What a sync has done.</summary>
public sealed record SyncResult
{
    /// <summary>How many outputs were fetched.</summary>
    public required int Fetched { get; init; }

    /// <summary>How many bytes they have.</summary>
    public required long BytesFetched { get; init; }

    /// <summary>How many outputs were there already.</summary>
    public required int Skipped { get; init; }

    /// <summary>What could not be fetched.</summary>
    public required IReadOnlyList<SyncFailure> Failed { get; init; }

    /// <summary>How many runs are still under way; a later sync fetches what comes of them.</summary>
    public required int UnderWay { get; init; }

    /// <summary>How many runs were listed.</summary>
    public required int RunsListed { get; init; }
}
