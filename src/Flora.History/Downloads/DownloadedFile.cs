namespace Flora.History;

/// <summary>An output on disk.</summary>
public sealed record DownloadedFile
{
    /// <summary>Where the file is.</summary>
    public required string Path { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }

    /// <summary>What the server says it is, such as <c>image/png</c>; null when it says nothing.</summary>
    public string? ContentType { get; init; }
}
