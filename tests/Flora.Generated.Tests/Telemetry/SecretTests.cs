using System.Net;
using System.Net.Sockets;
using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Telemetry;

/// <summary>Looks through all that is logged, traced and measured in each error path, where the server echoes the key wherever it can.</summary>
public sealed class SecretTests
{
    private const string Body = "bodySECRET";
    private const string Query = "querySECRET";

    private static readonly string Echo = $$$"""{"error":{"code":"c {{{Samples.Key}}}","message":"{{{Samples.Key}}} {{{Body}}}"}}""";

    private static readonly Dictionary<string, (Reply Respond, Type Fault)> Paths = new()
    {
        ["401"] = (Answering(Echo, 401), typeof(FloraAuthenticationException)),
        ["429"] = (Answering(Echo, 429), typeof(FloraRateLimitedException)),
        ["500"] = (Answering(Echo, 500), typeof(FloraServerException)),
        ["HTML 502"] = (Answering($"<html>{Samples.Key} {Body}</html>", 502, "Content-Type: text/html"), typeof(FloraServerException)),
        ["Undecodable"] = (Answering($"[\"{Samples.Key} {Body}\"]", 200), typeof(FloraResponseException)),
        ["Unknown member"] = (Answering($$"""{"{{Samples.Key}} {{Body}}":[{"a":]}""", 200), typeof(FloraResponseException)),
        ["Not compressed"] = (Answering(Body, 200, "Content-Encoding: gzip"), typeof(FloraResponseException)),
        ["Redirect elsewhere"] = (Answering(Body, 302, $"Location: https://elsewhere.test/{Samples.Key}?k={Samples.Key}"), typeof(FloraResponseException)),
        ["Redirects within the origin"] = (Answering(Body, 302, $"Location: /{Samples.Key}?k={Samples.Key}"), typeof(FloraResponseException)),
        ["Reset"] = (static (_, _, _) => throw new IOException(), typeof(FloraConnectionException)),
        ["Not HTTP"] = (Raw($"{Samples.Key} {Body}\r\n\r\n"), typeof(FloraConnectionException)),
        ["Broken header"] = (Raw($"HTTP/1.1 200 OK\r\n{Samples.Key} {Body}\r\n\r\n"), typeof(FloraConnectionException)),
    };

    private static IEnumerable<string> Names => Paths.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task The_key_is_nowhere(string path)
    {
        await using var server = new LoopbackServer(Paths[path].Respond);

        await Check(server.Url, Paths[path].Fault, static _ => { });

        Assert.That(server.Requests[0].Headers["Authorization"], Does.Contain(Samples.Key), "the key was there to be found");
    }

    [Test]
    public async Task The_key_is_nowhere_when_the_connection_is_refused()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/v1");
        listener.Stop();

        await Check(url, typeof(FloraConnectionException), static _ => { });
    }

    [Test]
    public async Task The_key_is_nowhere_when_the_transport_tells_it()
    {
        using var transport = new StubTransport((request, _) => throw new HttpRequestException($"Cannot send {request.Headers.Authorization}"));

        await Check(new Uri("https://telling.test/api/v1"), typeof(FloraConnectionException), options => options.Transport = transport);

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    private static async Task Check(Uri url, Type expected, Action<FloraClientOptions> change)
    {
        using var log = new LogRecorder();
        using var spans = new SpanRecorder(url);
        using var measurements = new MeasurementRecorder(url);
        using var client = Calls.Client(url, options =>
        {
            options.LoggerFactory = log;
            options.TimeProvider = new SkippingTime();
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.MaxRetries = 1;
            change(options);
        });

        var fault = await Assert.CatchAsync<FloraException>(async () => await client.Generations.ListAsync(
            new() { Cursor = Query }, new() { Query = { ["more"] = Query } }));

        Assert.That(fault, Is.TypeOf(expected));
        Assert.That(log.Lines, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(spans.Calls, Has.Count.EqualTo(1));
        Assert.That(spans.Attempts, Is.Not.Empty);
        var texts = log.Texts.Concat(spans.Texts)
            .Concat(measurements.All.SelectMany(static measurement => measurement.Tags.Select(static tag => $"{tag.Key}={tag.Value}"))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(texts, Has.None.Contains(Samples.Key));
            Assert.That(texts, Has.None.Contains("Bearer"));
            Assert.That(texts, Has.None.Contains(Query));
            Assert.That(texts, Has.None.Contains(Body));
        });
    }

    private static Reply Answering(string body, int status, params string[] headers) =>
        (_, stream, _) => LoopbackServer.WriteAsync(stream, Encoding.UTF8.GetBytes(body), status, [.. headers, $"request-id: {Samples.Key}"]);

    private static Reply Raw(string answer) =>
        async (_, stream, token) => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), token);
}
