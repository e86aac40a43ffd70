using System.Net;
using System.Net.Sockets;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>A server that counts the bytes of one request's body and answers it: WireMock would keep them.</summary>
internal sealed class CountingServer : IDisposable
{
    private readonly HttpListener listener = new();

    public CountingServer()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
    }

    public Uri Address { get; }

    /// <summary>Takes one request.</summary>
    /// <returns>How many bytes its body had.</returns>
    public async Task<long> AnswerOneAsync(int status, byte[] body)
    {
        var exchange = await listener.GetContextAsync();
        var buffer = new byte[1 << 16];
        long count = 0;
        for (int read; (read = await exchange.Request.InputStream.ReadAsync(buffer)) > 0;)
        {
            count += read;
        }
        exchange.Response.StatusCode = status;
        exchange.Response.ContentType = "application/json";
        await exchange.Response.OutputStream.WriteAsync(body);
        exchange.Response.Close();
        return count;
    }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
