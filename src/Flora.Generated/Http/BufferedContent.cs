using System.Net;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>A body that has been read whole; disposing it gives the memory back.</summary>
internal sealed class BufferedContent : HttpContent
{
    private readonly PooledBuffer buffer;
    private readonly HttpContent? original;

    internal BufferedContent(PooledBuffer buffer, HttpContent? original)
    {
        this.buffer = buffer;
        this.original = original;
    }

    /// <summary>The headers of an answer's body as they came: they are not copied here.</summary>
    internal static HttpContentHeaders? HeadersOf(HttpResponseMessage response) =>
        response.Content is BufferedContent buffered ? buffered.original?.Headers ?? buffered.Headers : response.Content?.Headers;

    /// <summary>The bytes, until the content is disposed.</summary>
    internal ReadOnlyMemory<byte> Bytes => buffer.Memory;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var bytes = buffer.Segment;
        return stream.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            buffer.Dispose();
            original?.Dispose();
        }
        base.Dispose(disposing);
    }
}
