using System.Net;
using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class ResponseTests
{
    [Test]
    public async Task Status_headers_and_request_id_are_given()
    {
        await using var server = LoopbackServer.Answering(
            Samples.DocumentedPage, 200, "Content-Type: application/json", "request-id: req_123", "X-Two: a", "X-Two: b");
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });

        var response = await client.Generations.ListAsync().WithResponseAsync();

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.RequestId, Is.EqualTo("req_123"));
            Assert.That(response.Headers["x-two"], Is.EqualTo(["a", "b"]));
            Assert.That(response.Headers["CONTENT-TYPE"], Is.EqualTo(["application/json"]));
            Assert.That(response.Headers.TryGetValue("none", out _), Is.False);
            Assert.That(response.Headers.Keys, Does.Contain("request-id"));
            Assert.That(response.RawBody, Is.Null);
            Assert.That(response.Value, Is.EqualTo(FloraJson.Parse<GenerationPage>(Samples.DocumentedPage)));
        });
    }

    [Test]
    public async Task The_raw_body_is_given_on_demand()
    {
        var body = "\uFEFF" + Samples.DocumentedPage + "\r\n";
        using var client = new StubTransport(body).Client();

        var response = await client.Generations.ListAsync(options: new() { KeepRawBody = true }).WithResponseAsync();

        Assert.That(response.RawBody!.Value.ToArray(), Is.EqualTo(Encoding.UTF8.GetBytes(body)));
    }

    [TestCase("text/plain")]
    [TestCase("application/vnd.flora+json; charset=utf-8")]
    [TestCase("")]
    public async Task JSON_is_read_whatever_it_is_called(string type)
    {
        using var client = new StubTransport(_ =>
        {
            var response = StubTransport.Json(Samples.Page());
            response.Content.Headers.Remove("Content-Type");
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return response;
        }).Client();

        Assert.That((await client.Generations.ListAsync()).Generations, Is.Empty);
    }

    [TestCase("<!DOCTYPE html><html>Sign in</html>", "it is not valid JSON")]
    [TestCase("", "it is empty")]
    [TestCase("[]", "it is an array where an object is expected")]
    [TestCase("""{"generations":[]}""", "meta is required, but missing")]
    [TestCase("""{"generations":[{}],"meta":{}}""", "generations[0].created_at is required, but missing")]
    public async Task A_success_that_is_not_the_documented_one_is_typed(string body, string problem)
    {
        await using var server = LoopbackServer.Answering(body, 200, "Content-Type: text/html", "request-id: req_9");
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Samples.Key, BaseUrl = server.Url });

        var fault = (await Assert.ThrowsAsync<FloraResponseException>(async () => await client.Generations.ListAsync()))!;

        Assert.Multiple(() =>
        {
            Assert.That(fault.Message, Does.Contain(problem).And.Contain("text/html").And.Contain("(request req_9)"));
            Assert.That(fault.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(fault.RequestId, Is.EqualTo("req_9"));
            Assert.That(fault.JsonPath, Is.Not.Null);
            Assert.That(fault.BodyStart, Is.EqualTo(body.Length == 0 ? null : body));
            Assert.That(fault.Attempts.Single().StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task No_content_is_not_the_documented_answer()
    {
        using var client = new StubTransport(_ => new HttpResponseMessage(HttpStatusCode.NoContent)).Client();

        Assert.That(
            async () => await client.Generations.ListAsync(),
            Throws.TypeOf<FloraResponseException>().With.Property("StatusCode").EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Headers_of_a_response_are_safe_to_read_by_many()
    {
        using var client = new StubTransport(_ => StubTransport.Json(Samples.Page(), 200, ("request-id", "req_1"), ("X-A", "1"))).Client();
        var response = await client.Generations.ListAsync().WithResponseAsync();

        var counts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => response.Headers.Count)));

        Assert.That(counts.Distinct(), Is.EqualTo([4]), "Content-Type, Content-Length, request-id, X-A");
    }

    [Test]
    public void A_response_can_be_made_in_tests()
    {
        var response = new FloraResponse<int> { Value = 5 };

        Assert.That((response.StatusCode, response.Headers.Count, response.RequestId), Is.EqualTo((HttpStatusCode.OK, 0, (string?)null)));
    }
}
