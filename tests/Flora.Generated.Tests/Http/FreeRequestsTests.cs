using System.Text;
using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Http;

/// <summary>Requests that the document does not describe go through the same pipeline.</summary>
public sealed class FreeRequestsTests
{
    [TestCase("runs/run_1", "/api/v1/runs/run_1?a%20b=c%26d")]
    [TestCase("/runs/run_1", "/api/v1/runs/run_1?a%20b=c%26d")]
    [TestCase("runs?limit=1", "/api/v1/runs?limit=1&a%20b=c%26d")]
    [TestCase("{origin}/elsewhere?x=y", "/elsewhere?x=y&a%20b=c%26d")]
    [TestCase("//evil.example/x", "/api/v1/evil.example/x?a%20b=c%26d")]
    [TestCase("\\\\evil.example\\x", "/api/v1///evil.example/x?a%20b=c%26d")]
    public async Task The_path_lies_below_the_base_URL_or_is_a_URL_of_its_origin(string path, string target)
    {
        await using var server = LoopbackServer.Answering("""{"run_id":"run_1"}""", 200, "request-id: req_1");
        using var client = Calls.Client(server.Url);

        var response = await client.SendAsync<JToken>(
            HttpMethod.Get, path.Replace("{origin}", server.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal),
            options: new() { Query = { ["a b"] = "c&d" }, Headers = { ["X-Trace"] = "t" } });

        var request = server.Requests.Single();
        Assert.That(request.Target, Is.EqualTo(target));
        Assert.That(request.Headers["Authorization"], Is.EqualTo($"Bearer {Samples.Key}"));
        Assert.That(request.Headers["X-Trace"], Is.EqualTo("t"));
        Assert.That((string?)response.Value["run_id"], Is.EqualTo("run_1"));
        Assert.That(response.RequestId, Is.EqualTo("req_1"));
    }

    [TestCase("https://127.0.0.1:{port}/x")]
    [TestCase("http://localhost:{port}/x")]
    [TestCase("http://127.0.0.1:1/x")]
    [TestCase("HTTP://127.0.0.1:{port}@evil.example/x")]
    [TestCase("http://user:pass@127.0.0.1:{port}/x")]
    [TestCase("http://")]
    [TestCase("runs#part")]
    public async Task Another_origin_is_refused_by_the_call_itself(string path)
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = Calls.Client(server.Url);

        var fault = Assert.Throws<FloraValidationException>(
            () => _ = client.SendAsync<JToken>(HttpMethod.Get, path.Replace("{port}", $"{server.Url.Port}", StringComparison.Ordinal)))!;

        Assert.That(fault.Fields.Single().Field, Is.EqualTo("path"));
        Assert.That(fault.Message, Does.Contain("Nothing was sent"));
        Assert.That(server.Connections, Is.Zero);
    }

    [Test]
    public void Arguments_are_checked_by_the_call_itself()
    {
        using var client = new StubTransport("{}").Client();
        using var keyless = new StubTransport("{}").Client(static options => (options.ApiKey, options.ApiKeyProvider) = ("a b", null));

        Assert.That(() => _ = client.SendAsync<JToken>(null!, "x"), Throws.ArgumentNullException);
        Assert.That(() => _ = client.SendAsync<JToken>(HttpMethod.Get, null!), Throws.ArgumentNullException);
        Assert.That(() => _ = client.SendAsync<FreeRequestsTests>(HttpMethod.Get, "x"), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => _ = keyless.SendAsync<JToken>(HttpMethod.Get, "x"), Throws.TypeOf<FloraValidationException>());
    }

    [Test]
    public async Task A_model_is_read_and_errors_are_typed()
    {
        await using var server = LoopbackServer.InTurn(Answers.Page, Answers.Of(404, """{"error":{"code":"not_found","message":"No."}}"""), Answers.Of(200, "[]"));
        using var client = Calls.Client(server.Url);

        Assert.That((await client.SendAsync<GenerationPage>(HttpMethod.Get, "generations")).Value, Is.EqualTo(FloraJson.Parse<GenerationPage>(Samples.DocumentedPage)));
        Assert.That(() => client.SendAsync<GenerationPage>(HttpMethod.Get, "generations"), Throws.TypeOf<FloraNotFoundException>());
        Assert.That(() => client.SendAsync<GenerationPage>(HttpMethod.Get, "generations"), Throws.TypeOf<FloraResponseException>());
    }

    [Test]
    public async Task A_body_is_sent_and_stays_the_callers()
    {
        await using var server = LoopbackServer.Answering("{}");
        using var client = Calls.Client(server.Url);
        using var content = new StringContent("{\"a\":\"é\"}", Encoding.UTF8, "application/json");

        await client.SendAsync<JToken>(HttpMethod.Post, "runs", content);
        await client.SendAsync<JToken>(HttpMethod.Post, "runs", content);

        Assert.That(server.Requests.Select(static request => request.Body), Is.All.EqualTo("{\"a\":\"é\"}").And.Exactly(2).Items);
        Assert.That(server.Requests[0].Headers["Content-Type"], Is.EqualTo("application/json; charset=utf-8"));
    }

    [Test]
    public async Task Where_no_body_can_be_any_JSON_is_null([Values("DELETE", "HEAD")] string method)
    {
        await using var server = LoopbackServer.InTurn(Answers.Raw(
            method == "HEAD" ? "HTTP/1.1 200 OK\r\nContent-Length: 70\r\n\r\n" : "HTTP/1.1 204 No Content\r\n\r\n"));
        using var client = Calls.Client(server.Url);

        Assert.That((await client.SendAsync<JToken>(new HttpMethod(method), "runs/run_1")).Value.Type, Is.EqualTo(JTokenType.Null));
        Assert.That(() => client.SendAsync<GenerationPage>(new HttpMethod(method), "runs/run_1"), Throws.TypeOf<FloraResponseException>().With.Message.Contains("it is empty"));
    }

    [Test]
    public async Task Query_parameters_of_a_call_follow_those_of_the_request_on_every_page()
    {
        await using var server = LoopbackServer.InTurn(Answers.Of(200, Samples.Page("b")), Answers.Of(200, Samples.Page()));
        using var client = Calls.Client(server.Url);
        var options = new RequestOptions { Query = { ["beta"] = "true" } };

        var listing = client.Generations.ListAsync(new() { Limit = 1 }, options);
        options.Query["beta"] = "late";
        await foreach (var _ in listing.AsPages())
        {
        }

        Assert.That(
            server.Requests.Select(static request => request.Target),
            Is.EqualTo(["/api/v1/generations?limit=1&beta=true", "/api/v1/generations?cursor=b&limit=1&beta=true"]));
    }
}
