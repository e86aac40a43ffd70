using System.IO.Compression;
using System.Text;

namespace Flora.Tests.Support;

/// <summary>Answers of a server, good and bad.</summary>
internal static class Answers
{
    internal static Reply Page { get; } = Of(200, Samples.DocumentedPage);

    /// <summary>The connection is reset without an answer.</summary>
    internal static Reply Reset { get; } = (_, _, _) => throw new IOException();

    /// <summary>The connection is reset inside of the headers.</summary>
    internal static Reply Broken { get; } = Raw("HTTP/1.1 200 OK\r\nCon", reset: true);

    internal static Reply Of(int status, string body = "{}", params string[] headers) => Of(status, Encoding.UTF8.GetBytes(body), headers);

    // An answer to HEAD announces its body and has none.
    internal static Reply Of(int status, byte[] body, params string[] headers) => (request, stream, _) =>
        LoopbackServer.WriteAsync(stream, request.Method == "HEAD" ? [] : body, status, headers);

    /// <summary>These bytes, then the end of the connection, or its reset.</summary>
    internal static Reply Raw(string bytes, bool reset = false) => async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), token);
        if (reset)
        {
            throw new IOException();
        }
        stream.Close();
    };

    /// <summary>These bytes, then nothing until the limit of the attempt is over.</summary>
    internal static Reply Stalled(string bytes, LeapingTime time) => async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), token);
        time.Expire();
        await GoneAsync(stream, token);
    };

    /// <summary>A byte each second, until the limit of the attempt is over.</summary>
    internal static Reply Dripping(LeapingTime time) => async (_, stream, token) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), token);
        for (var second = 0; second < LeapingTime.Limit.TotalSeconds; second++)
        {
            await stream.WriteAsync(" "u8.ToArray(), token);
            time.Advance(TimeSpan.FromSeconds(1));
        }
        await GoneAsync(stream, token);
    };

    /// <summary>Chunks without end, until the client goes.</summary>
    internal static Reply Endless { get; } = async (_, stream, token) =>
    {
        var chunk = Encoding.ASCII.GetBytes($"4000\r\n{new string(' ', 0x4000)}\r\n");
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), token);
        while (true)
        {
            await stream.WriteAsync(chunk, token);
        }
    };

    /// <summary>Ends, one way or another, when the client closes its connection.</summary>
    internal static async Task GoneAsync(Stream stream, CancellationToken token)
    {
        if (await stream.ReadAsync(new byte[1], token) == 0)
        {
            stream.Close();
        }
    }

    internal static byte[] Compress(byte[] body, string encoding)
    {
        using var result = new MemoryStream();
        using (Stream compress = encoding switch
        {
            "gzip" => new GZipStream(result, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(result, CompressionLevel.Optimal),
            _ => new BrotliStream(result, CompressionLevel.Optimal),
        })
        {
            compress.Write(body);
        }
        return result.ToArray();
    }
}
