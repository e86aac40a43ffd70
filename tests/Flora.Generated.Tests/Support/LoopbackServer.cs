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
    private readonly Func<RawRequest, Stream, CancellationToken, Task> respond;
    private readonly ConcurrentQueue<RawRequest> requests = new();
    private readonly Task accepting;
    private int connections;

    /// <param name="respond">Writes the answer; when it throws, the connection is reset.</param>
    internal LoopbackServer(Func<RawRequest, Stream, CancellationToken, Task> respond)
    {
        this.respond = respond;
        listener.Start();
        accepting = AcceptAsync();
    }

    internal static LoopbackServer Answering(string body, int status = 200, params string[] headers) =>
        new((_, stream, _) => WriteAsync(stream, Encoding.UTF8.GetBytes(body), status, headers));

    internal Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/v1");

    internal IReadOnlyList<RawRequest> Requests => [.. requests];

    internal int Connections => Volatile.Read(ref connections);

    internal static async Task WriteAsync(Stream stream, byte[] body, int status = 200, params string[] headers)
    {
        var head = new StringBuilder($"HTTP/1.1 {status} Some Reason\r\nContent-Length: {body.Length}\r\n");
        foreach (var header in headers.Length == 0 ? ["Content-Type: application/json"] : headers)
        {
            head.Append(header).Append("\r\n");
        }
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                open.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    requests.Enqueue(request);
                    await respond(request, stream, stop.Token);
                }
            }
            catch (Exception)
            {
                Reset(client.Client);
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

    private async Task<RawRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, stop.Token) == 0)
            {
                return null;
            }
            head.Append((char)one[0]);
        }
        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new RawRequest(first[0], first[1], headers);
    }
}
