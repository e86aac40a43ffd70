using System.Globalization;
using System.Text;
using Flora.Tests.Support;

namespace Flora.Soak;

/// <summary>A listing of which a good part of the requests fails, each in one of many ways.</summary>
internal sealed class FaultyFlora(double share, int seed)
{
    internal const int Pages = 20;
    internal const int PageSize = 25;

    // Longer than the time limit of the soak's client.
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(20);

    private readonly Random random = new(seed);
    private long requests;
    private long faults;

    internal long Requests => Interlocked.Read(ref requests);

    internal long Faults => Interlocked.Read(ref faults);

    internal Task AnswerAsync(RawRequest request, Stream stream, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref requests);
        int kind;
        lock (random)
        {
            kind = random.NextDouble() < share ? random.Next(12) : -1;
        }
        if (kind >= 0)
        {
            Interlocked.Increment(ref faults);
        }
        var page = Page(request);
        return kind switch
        {
            0 => LoopbackServer.WriteAsync(stream, [], 500),
            1 => LoopbackServer.WriteAsync(stream, "<html>Bad gateway</html>"u8.ToArray(), 502, "Content-Type: text/html"),
            2 or 3 => LoopbackServer.WriteAsync(stream, "{}"u8.ToArray(), 503, "Retry-After: 0"),
            4 => LoopbackServer.WriteAsync(stream, [], 504),
            5 or 6 => LoopbackServer.WriteAsync(stream, "{}"u8.ToArray(), 429, "Retry-After: 0.005"),
            7 => throw new IOException("reset before the headers"),
            8 => CutAsync(stream, page, cancellationToken),
            9 => CutAsync(stream, page.AsMemory(0, page.Length / 2), cancellationToken),
            10 => StallAsync(stream, default, cancellationToken),
            11 => StallAsync(stream, page.AsMemory(0, page.Length / 2), cancellationToken),
            _ => LoopbackServer.WriteAsync(stream, page),
        };
    }

    /// <summary>An answer that is reset before its end.</summary>
    private static async Task CutAsync(Stream stream, ReadOnlyMemory<byte> sent, CancellationToken cancellationToken)
    {
        await SendAsync(stream, sent, cancellationToken);
        throw new IOException("reset inside of the body");
    }

    private static async Task StallAsync(Stream stream, ReadOnlyMemory<byte> sent, CancellationToken cancellationToken)
    {
        await SendAsync(stream, sent, cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Stall);
        if (await stream.ReadAsync(new byte[1], patience.Token) == 0)
        {
            throw new IOException("nobody waits any more");
        }
    }

    private static async Task SendAsync(Stream stream, ReadOnlyMemory<byte> sent, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"u8.ToArray(), cancellationToken);
        await stream.WriteAsync(sent, cancellationToken);
    }

    private static byte[] Page(RawRequest request)
    {
        const string Cursor = "cursor=";
        var at = request.Target.IndexOf(Cursor, StringComparison.Ordinal);
        var page = at < 0 ? 0 : int.Parse(request.Target.AsSpan(at + Cursor.Length), CultureInfo.InvariantCulture);
        var items = Enumerable.Range(page * PageSize, PageSize).Select(static id => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"created_at":1735689600000,"generation_id":"run_{{id}}","progress":100,"project_id":"prj_1","run_id":"run_{{id}}","status":"completed","workspace_id":"ws_1"}"""));
        var next = page + 1 < Pages ? string.Create(CultureInfo.InvariantCulture, $"\"{page + 1}\"") : "null";
        return Encoding.UTF8.GetBytes($$$"""{"generations":[{{{string.Join(',', items)}}}],"meta":{"next_cursor":{{{next}}}}}""");
    }
}
