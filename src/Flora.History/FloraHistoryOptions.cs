namespace Flora.History;

/// <summary>How a <see cref="FloraHistory"/> works. It copies its options: later changes have no effect on it.</summary>
public sealed record FloraHistoryOptions
{
    /// <summary>Tells the time, and with it how long to wait between polls and retries; null for the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>
    /// Sends the requests for outputs in place of connections of its own; it stays the caller's to dispose, and should neither follow
    /// redirects nor decompress. No request for an output carries the API key.
    /// </summary>
    public HttpMessageHandler? MediaTransport { get; set; }

    /// <summary>How many outputs are downloaded at once, over all calls; 4.</summary>
    public int MaxConcurrentDownloads { get; set; } = 4;
}
