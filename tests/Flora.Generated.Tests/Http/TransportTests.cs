using System.Net;
using System.Net.Sockets;
using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

/// <summary>Faults over real sockets.</summary>
public sealed class TransportTests
{
    private static readonly byte[] PageBytes = Encoding.UTF8.GetBytes(Samples.DocumentedPage);

    [Test]
    public async Task A_refused_connection()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var fault = await Calls.Fault<FloraConnectionException>(new Uri($"http://127.0.0.1:{port}"));

        Assert.That(fault.Message, Does.Contain($"127.0.0.1:{port}"));
        Assert.That(fault.InnerException, Is.InstanceOf<HttpRequestException>());
        Assert.That(fault.Attempts.Single().Exception, Is.SameAs(fault));
        Assert.That(fault.Attempts.Single().StatusCode, Is.Null);
    }

    [Test]
    public Task A_name_that_does_not_exist() => Calls.Fault<FloraConnectionException>(new Uri("http://flora.invalid"));

    [Test]
    public async Task A_reset_before_the_headers()
    {
        await using var server = new LoopbackServer((_, _, _) => throw new IOException());

        await Calls.Fault<FloraConnectionException>(server.Url);
    }

    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"gen", TestName = "A body cut short")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"gen\r\n", TestName = "Chunks cut short")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", TestName = "Chunks that are none")]
    [TestCase("SSH-2.0-OpenSSH\r\n\r\n", TestName = "Another protocol")]
    public async Task A_broken_answer(string answer)
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), token);
            stream.Close();
        });

        var fault = await Calls.Fault<FloraConnectionException>(server.Url);

        Assert.That(fault.Attempts, Has.Count.EqualTo(1));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_reset_inside_of_the_body()
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nrequest-id: req_7\r\n\r\n{\"gen"u8.ToArray(), token);
            throw new IOException();
        });

        var fault = await Calls.Fault<FloraConnectionException>(server.Url);

        Assert.That(fault.Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_error_whose_body_is_cut_short_keeps_its_class()
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 403 No\r\nContent-Length: 100\r\nrequest-id: req_7\r\n\r\n{\"err"u8.ToArray(), token);
            stream.Close();
        });

        var fault = await Calls.Fault<FloraPermissionDeniedException>(server.Url);

        Assert.That(fault.RawBody, Is.EqualTo("{\"err"));
        Assert.That(fault.RequestId, Is.EqualTo("req_7"));
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_is_not_followed_and_names_its_target(int status)
    {
        await using var other = LoopbackServer.Answering(Samples.DocumentedPage);
        await using var server = LoopbackServer.Answering("", status, $"Location: {other.Url}/x", "request-id: req_5");

        var fault = await Calls.Fault<FloraResponseException>(server.Url);

        Assert.That(fault.Message, Does.Contain($"({status}) to {other.Url}/x").And.Contain("(request req_5)"));
        Assert.That((int?)fault.StatusCode, Is.EqualTo(status));
        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task Connections_are_kept_after_errors()
    {
        var answers = new Queue<int>([500, 404, 200, 200]);
        await using var server = new LoopbackServer((_, stream, _) => LoopbackServer.WriteAsync(stream, PageBytes, answers.Dequeue()));
        using var client = Calls.Client(server.Url);

        Assert.That(async () => await client.Generations.ListAsync(), Throws.TypeOf<FloraServerException>());
        Assert.That(async () => await client.Generations.ListAsync(), Throws.TypeOf<FloraNotFoundException>());
        await client.Generations.ListAsync();
        await client.Generations.ListAsync();

        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task A_client_that_was_disposed_ends_its_calls()
    {
        var reached = new TaskCompletionSource();
        await using var server = new LoopbackServer((_, _, token) =>
        {
            reached.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        });
        var client = Calls.Client(server.Url);

        var listing = client.Generations.ListAsync().AsTask();
        await reached.Task;
        client.Dispose();

        Assert.That(async () => await listing, Throws.TypeOf<FloraConnectionException>());
    }

    [Test]
    public async Task A_handler_around_the_packages_own_transport_sees_each_attempt()
    {
        var answers = new Queue<int>([503, 200]);
        await using var server = new LoopbackServer((_, stream, _) => LoopbackServer.WriteAsync(stream, PageBytes, answers.Dequeue(), "Retry-After: 0"));
        using var transport = new CountingHandler { InnerHandler = FloraClientOptions.CreateTransport() };
        using var client = new FloraClient(new() { ApiKey = Samples.Key, BaseUrl = server.Url, Transport = transport });

        Assert.That((await client.Generations.ListAsync()).Generations, Has.Count.EqualTo(1));

        Assert.That(transport.Count, Is.EqualTo(2));
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        internal int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
