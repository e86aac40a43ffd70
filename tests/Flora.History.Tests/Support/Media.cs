using System.Globalization;
using System.Text;
using Flora.Tests.Support;

namespace Flora.History.Tests.Support;

/// <summary>Contents of outputs, and how servers send them.</summary>
internal static class Media
{
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>What looks like an image, the same for each seed.</summary>
    internal static byte[] Png(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        PngStart.CopyTo(bytes, 0);
        return bytes;
    }

    internal static GenerationOutput Image(Uri url, string id = "output_1") => Flora.Testing.FloraModelFactory.GenerationOutput(id, url: url.ToString());

    /// <summary>Answers a range with 206, as long as the tag is still that of the content; else with everything.</summary>
    /// <param name="cut">After how many bytes of the body the connection breaks; null for not at all.</param>
    internal static async Task SendAsync(RawRequest request, Stream stream, byte[] content, string tag = "\"one\"", int? cut = null)
    {
        var from = request.Headers.TryGetValue("Range", out var range) && request.Headers.GetValueOrDefault("If-Range") == tag
            ? int.Parse(range.Split('=')[1].TrimEnd('-'), CultureInfo.InvariantCulture)
            : 0;
        var head = new StringBuilder(from > 0 ? "HTTP/1.1 206 Partial\r\n" : "HTTP/1.1 200 OK\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {content.Length - from}\r\nETag: {tag}\r\nAccept-Ranges: bytes\r\nContent-Type: image/png\r\n");
        if (from > 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{content.Length - 1}/{content.Length}\r\n");
        }
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(content.AsMemory(from, Math.Min(cut ?? int.MaxValue, content.Length - from)));
        if (cut is not null)
        {
            // Not by a reset, which would also take away what the client has not read yet.
            await stream.DisposeAsync();
        }
    }
}
