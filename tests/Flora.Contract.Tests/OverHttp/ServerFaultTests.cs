using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Pages;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp;

/// <summary>What the caller gets when the server or the connection misbehaves.</summary>
public sealed class ServerFaultTests
{
    private const string Html = "<html><body>Bad gateway</body></html>";

    /// <summary>Longer than any test waits: only the client's own limit can end the call.</summary>
    private const int ForEver = 30_000;

    private static readonly RequestOptions Impatient = new() { Timeout = TimeSpan.FromMilliseconds(250) };

    private static string Body => Documentation.Body(200).ToString();

    [Test]
    public async Task An_answer_that_does_not_come_is_a_timeout()
    {
        var error = await Assert.ThrowsAsync<FloraTimeoutException>(() =>
            ListAsync(new() { ["status"] = 200, ["body"] = Body, ["fixedDelayMilliseconds"] = ForEver }, Impatient));
        Assert.That(error!.Message, Does.Not.Contain(ContractManifest.Current.ApiKey));
    }

    [Test]
    public async Task A_body_that_stalls_is_a_timeout() =>
        await Assert.ThrowsAsync<FloraTimeoutException>(() => ListAsync(
            new()
            {
                ["status"] = 200,
                ["body"] = Body,
                ["chunkedDribbleDelay"] = new JObject { ["numberOfChunks"] = 5, ["totalDuration"] = ForEver },
            },
            Impatient));

    [Test]
    public async Task A_call_that_its_caller_ends_is_cancelled_and_nothing_else()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(250));
        var error = await Assert.CatchAsync(() =>
            ListAsync(new() { ["status"] = 200, ["body"] = Body, ["fixedDelayMilliseconds"] = ForEver }, null, source.Token));
        Assert.That(error, Is.InstanceOf<OperationCanceledException>());
        Assert.That(((OperationCanceledException)error!).CancellationToken, Is.EqualTo(source.Token));
    }

    [TestCase("CONNECTION_RESET_BY_PEER")]
    [TestCase("EMPTY_RESPONSE")]
    [TestCase("RANDOM_DATA_THEN_CLOSE")]
    [TestCase("MALFORMED_RESPONSE_CHUNK")]
    public async Task A_broken_connection_is_a_connection_error(string fault) =>
        await Assert.ThrowsAsync<FloraConnectionException>(() => ListAsync(new() { ["status"] = 200, ["fault"] = fault }));

    [Test]
    public async Task A_body_shorter_than_announced_is_a_connection_error() =>
        await Assert.ThrowsAsync<FloraConnectionException>(() => ListAsync(
            new()
            {
                ["status"] = 200,
                ["body"] = Body,
                // The server would compress it otherwise, and count anew.
                ["headers"] = new JObject { ["Content-Length"] = $"{Body.Length + 1}", ["Content-Encoding"] = "identity" },
            }));

    [Test]
    public async Task Nobody_listening_is_a_connection_error()
    {
        // Bound, so that nobody else gets the port, but not listening.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = Open(new Uri($"http://{socket.LocalEndPoint}/"));
        await Assert.ThrowsAsync<FloraConnectionException>(() => client.Generations.ListAsync().AsTask());
    }

    [TestCase("", TestName = "An empty success is a response error")]
    [TestCase("{\"generations\": [", TestName = "A success that is cut off is a response error")]
    [TestCase("{'generations': []}", TestName = "A success that is not quite JSON is a response error")]
    [TestCase("[]", TestName = "A success of another kind is a response error")]
    [TestCase(Html, TestName = "A success in HTML is a response error")]
    public async Task A_success_that_is_not_the_documented_one_is_a_response_error(string body)
    {
        var error = await Assert.ThrowsAsync<FloraResponseException>(() => ListAsync(new() { ["status"] = 200, ["body"] = body }));
        Assert.That(error!.Message, Does.Contain(body[..Math.Min(5, body.Length)]));
    }

    [Test]
    public async Task A_member_of_the_wrong_kind_is_named_by_its_path()
    {
        var body = Documentation.Body(200);
        var second = body["generations"]![0]!.DeepClone();
        second["status"] = 5;
        ((JArray)body["generations"]!).Add(second);
        var error = await Assert.ThrowsAsync<FloraResponseException>(() => ListAsync(new() { ["status"] = 200, ["body"] = body.ToString() }));
        Assert.That(error!.Message, Does.Contain("generations[1].status"));
    }

    [Test]
    public async Task A_gateway_that_answers_in_HTML_is_a_server_error_with_its_text()
    {
        var error = await Assert.ThrowsAsync<FloraServerException>(() => ListAsync(
            new() { ["status"] = 502, ["body"] = Html, ["headers"] = new JObject { ["Content-Type"] = "text/html", ["request-id"] = "req_502" } }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error!.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
            Assert.That(error.Code, Is.Null);
            Assert.That(error.Fields, Is.Empty);
            Assert.That(error.RawBody, Is.EqualTo(Html));
            Assert.That(error.RequestId, Is.EqualTo("req_502"));
        }
    }

    [Test]
    public async Task A_compressed_answer_is_read_like_any_other()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Body));
        }
        var page = await ListAsync(new()
        {
            ["status"] = 200,
            ["base64Body"] = Convert.ToBase64String(compressed.ToArray()),
            ["headers"] = new JObject { ["Content-Encoding"] = "gzip", ["Content-Type"] = "application/json" },
        });
        Assert.That(page, Is.EqualTo(FloraJson.Parse<GenerationPage>(Body)));
    }

    private static async Task<GenerationPage> ListAsync(JObject response, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var mapping = (JObject)ListingCase.Plain.Mapping.DeepClone();
        mapping["response"] = response;
        await SharedServer.Current.ResetAsync(mapping);
        using var client = Open(SharedServer.Current.Address);
        return await client.Generations.ListAsync(options: options, cancellationToken: cancellationToken);
    }

    private static FloraClient Open(Uri server) => new(new FloraClientOptions
    {
        ApiKey = ContractManifest.Current.ApiKey,
        BaseUrl = new Uri(server, ContractManifest.Current.BasePath),
        MaxRetries = 0,
    });
}
