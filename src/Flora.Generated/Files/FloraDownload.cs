using Flora.Runtime;

namespace Flora;

/// <summary>A body that is read while it comes. Dispose it: until then it keeps its connection.</summary>
public sealed class FloraDownload : IDisposable, IAsyncDisposable
{
    private readonly HttpResponseMessage? response;

    /// <summary>Makes a download out of a stream, for those who stand in for a client.</summary>
    /// <param name="stream">The body; disposed with the download.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="fileName">The name that the server suggests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public FloraDownload(Stream stream, string? contentType = null, long? length = null, string? fileName = null)
    {
        Stream = stream ?? throw new ArgumentNullException(nameof(stream));
        ContentType = contentType;
        Length = length;
        FileName = fileName;
    }

    internal FloraDownload(HttpResponseMessage response, ApiCallState call)
    {
        this.response = response;
        Stream = new DownloadStream(response, call);
        ContentType = response.Content?.Headers.ContentType?.ToString();
        Length = response.Content?.Headers.ContentLength;
        FileName = SuggestedName.Of(response.Content?.Headers.ContentDisposition);
    }

    /// <summary>The body, to be read once. Each read has the time of an attempt; its faults are of the same types as those of a call.</summary>
    public Stream Stream { get; }

    /// <summary>The media type, such as <c>image/png</c>; null when the server names none.</summary>
    public string? ContentType { get; }

    /// <summary>How many bytes there are; null when the server does not say, or the body is compressed.</summary>
    public long? Length { get; }

    /// <summary>The name that the server suggests, without folders and control characters; null when it suggests none.</summary>
    public string? FileName { get; }

    /// <summary>Copies the rest of the body.</summary>
    /// <param name="target">Where to; it stays open.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="FloraException">The body did not come whole.</exception>
    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        if (target is null) throw new ArgumentNullException(nameof(target));
        return Stream.CopyToAsync(target, 81920, cancellationToken);
    }

    /// <summary>Gives up what was not read, and the connection back.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        response?.Dispose();
    }

    /// <summary>Gives up what was not read, and the connection back.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
