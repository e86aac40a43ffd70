namespace Flora.History;

/// <summary>How far a download is.</summary>
public sealed record DownloadProgress
{
    /// <summary>The output.</summary>
    public required GenerationOutput Output { get; init; }

    /// <summary>How many bytes are there.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>How many there will be; null when the server does not say.</summary>
    public long? TotalBytes { get; init; }

    /// <summary>The attempt, from 1 on.</summary>
    public required int Attempt { get; init; }
}
