using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Flora.Tests.Support;

/// <summary>A server on a raw socket, so that a test decides about every byte. The system assigns its port.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Reply respond;
    private readonly ConcurrentQueue<RawRequest> requests = new();
    private readonly Task accepting;
    private readonly SemaphoreSlim closed = new(0);
    private readonly bool keeps;
    private int connections;
    private int open;

    /// <param name="respond">Writes the answer; when it throws, the connection is reset.</param>
    /// <param name="keeps">Whether requests are kept for <see cref="Requests"/>.</param>
    internal LoopbackServer(Reply respond, bool keeps = true)
    {
        this.keeps = keeps;
        this.respond = respond;
        listener.Start();
        accepting = AcceptAsync();
    }

    internal static LoopbackServer Answering(string body, int status = 200, params string[] headers) =>
        new((_, stream, _) => WriteAsync(stream, Encoding.UTF8.GetBytes(body), status, headers));

    internal Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/v1");

    internal IReadOnlyList<RawRequest> Requests => [.. requests];

    /// <summary>Begins <see cref="Requests"/> anew.</summary>
    internal void Forget() => requests.Clear();

    internal int Connections => Volatile.Read(ref connections);

    /// <summary>Connections that are open now.</summary>
    internal int Open => Volatile.Read(ref open);

    /// <summary>Ends when no connection is open; the tests' own limit is far beyond what that takes.</summary>
    internal async Task AllClosedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Open > 0)
        {
            await closed.WaitAsync(patience.Token);
        }
    }

    /// <summary>Answers in the order given; the last answer again and again.</summary>
    internal static LoopbackServer InTurn(params Reply[] answers)
    {
        var next = -1;
        return new((request, stream, token) => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](request, stream, token));
    }

    internal static async Task WriteAsync(Stream stream, byte[] body, int status = 200, params string[] headers)
    {
        var head = new StringBuilder($"HTTP/1.1 {status} Some Reason\r\nContent-Length: {body.Length}\r\n");
        foreach (var header in headers.Length == 0 ? ["Content-Type: application/json"] : headers)
        {
            head.Append(header).Append("\r\n");
        }
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
        closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                Interlocked.Increment(ref open);
                served.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                // Requests are read through a buffer: their heads are looked at letter by letter.
                var reader = new BufferedStream(stream);
                while (await ReadAsync(reader) is { } request)
                {
                    if (keeps)
                    {
                        requests.Enqueue(request);
                    }
                    await respond(request, stream, stop.Token);
                }
            }
            catch (Exception)
            {
                Reset(client.Client);
            }
            finally
            {
                Interlocked.Decrement(ref open);
                closed.Release();
            }
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            // A linger time of zero turns the close into a reset.
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (ObjectDisposedException)
        {
            // The answer closed the connection itself.
        }
    }

    private async Task<RawRequest?> ReadAsync(Stream stream)
    {
        if (await ReadHeadAsync(stream) is not { } head)
        {
            return null;
        }
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        using var kept = new MemoryStream();
        var read = await BodyOfRequest.ReadAsync(stream, headers, keeps ? kept : Stream.Null, stop.Token);
        var body = kept.ToArray();
        return new RawRequest(first[0], first[1], headers, Encoding.UTF8.GetString(body)) { Bytes = body, Length = read };
    }

    private Task<string?> ReadHeadAsync(Stream stream) => BodyOfRequest.ReadUntilAsync(stream, "\r\n\r\n", stop.Token);
}
