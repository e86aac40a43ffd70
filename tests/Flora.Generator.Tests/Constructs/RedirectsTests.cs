using Flora.Generator.Tests.Support.Driving;
using Microsoft.AspNetCore.Http;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Documented redirects: answers where the document says so, else followed within the origin.</summary>
public sealed class RedirectsTests
{
    private const string Yaml = """
        openapi: 3.0.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /versions: { get: { operationId: versions_list, responses: { "200": { description: d, content: { application/json: { examples: { a: { value: { v: 1 } } } } } }, "300": { description: d, content: { application/json: { examples: { a: { value: { v: 1 } } } } } } } } }
          /exports:
            get: { operationId: exports_get, responses: { "307": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Target" } } } }, default: { description: d } } }
            post: { operationId: exports_start, responses: { "303": { description: d } } }
            head: { operationId: exports_test, responses: { 3XX: { description: d } } }
          /several:
            post: { operationId: several_start, responses: { "302": { description: d }, "303": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Target" } } } } } }
            put: { operationId: several_tell, responses: { "302": { description: d }, "200": { description: d, content: { text/plain: { schema: { type: string } } } } } }
          /things/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: things_get, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, "302": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Target" } } } }, "304": { description: d } } }
            put: { operationId: things_put, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, "303": { description: d } } }
        components:
          schemas:
            Thing: { type: object, required: [ id ], properties: { id: { type: string } } }
            Target: { type: object, required: [ to ], properties: { to: { type: string } } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase(300, "", "client.Versions.ListAsync()", "300 {\"to\":\"x\"}")]
    [TestCase(300, "/v1/elsewhere", "client.Versions.ListAsync()", "300 {\"to\":\"x\"}")]
    [TestCase(307, "/v1/elsewhere", "client.Exports.GetAsync()", "307 x")]
    [TestCase(307, "https://other.test/", "client.Exports.GetAsync()", "307 x")]
    [TestCase(303, "https://other.test/", "client.Exports.StartAsync()", "303")]
    [TestCase(301, "/v1/elsewhere", "client.Exports.TestAsync()", "301")]
    [TestCase(302, "", "client.Things.GetAsync(\"a\")", "302 Target")]
    [TestCase(302, "https://other.test/", "client.Things.GetAsync(\"a\")", "302 Target")]
    [TestCase(304, "", "client.Things.GetAsync(\"a\")", "304 null")]
    public async Task A_documented_redirect_is_an_answer(int status, string location, string call, string expected)
    {
        Redirect(status, location);

        var got = await api.RunAsync($$"""
            var answer = await {{call}}.WithResponseAsync();
            object? value = answer.GetType().GetProperty("Value")?.GetValue(answer);
            var text = value switch { JToken json => json.ToString(Formatting.None), Target target => target.To, null => "null", _ => value.GetType().GetProperty("Value")!.GetValue(value)!.GetType().Name };
            return (int)answer.StatusCode + (answer.GetType().GetProperty("Value") is null ? "" : " " + text);
            """);

        Assert.That(got, Is.EqualTo(expected));
        Assert.That(api.Server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(302, "StartAsync", "null")]
    [TestCase(303, "StartAsync", "Target")]
    [TestCase(200, "TellAsync", "{\"to\":\"x\"}")]
    public async Task A_status_without_a_body_ignores_the_page_that_comes(int status, string method, string expected)
    {
        api.Server.Answer(status, status == 302 ? "<html>moved</html>" : """{"to":"x"}""", status switch { 302 => "text/html", 303 => "application/json", _ => "text/plain" });
        Assert.That(await api.RunAsync($"object? value = await client.Several.{method}(); return value is null ? \"null\" : value is string text ? text : value.GetType().Name;"), Is.EqualTo(expected));
    }

    [Test]
    public async Task Its_target_is_in_the_headers()
    {
        Redirect(303, "https://other.test/a");
        Assert.That(await api.RunAsync("return (await client.Exports.StartAsync().WithResponseAsync()).Headers[\"location\"][0];"), Is.EqualTo("https://other.test/a"));
    }

    [Test]
    public async Task Beside_a_success_a_redirect_with_a_target_is_followed()
    {
        api.Server.Answer(async context =>
        {
            var isFirst = context.Request.Path == "/v1/things/a";
            context.Response.StatusCode = isFirst ? 302 : 200;
            context.Response.Headers.Location = "/v1/things/b";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(isFirst ? """{"to": "b"}""" : """{"id": "b"}""");
        });

        Assert.That(await api.RunAsync("return (await client.Things.GetAsync(\"a\"))!.Value is Thing thing ? thing.Id : null;"), Is.EqualTo("b"));
    }

    [TestCase(303, "https://other.test/?k=v", "client.Things.PutAsync(\"a\")", "The answer is a redirect (303) to https://other.test/?k=v, which was not followed. (request req_1)")]
    [TestCase(302, "/v1/x", "client.Things.PutAsync(\"a\")", "The answer is a redirect (302) to /v1/x, which was not followed. (request req_1)")]
    [TestCase(304, "", "client.Versions.ListAsync()", "The answer is a redirect (304) without a target, which was not followed. (request req_1)")]
    public async Task Any_other_redirect_is_a_fault(int status, string location, string call, string message)
    {
        Redirect(status, location);
        var got = await api.RunAsync($"try {{ await {call}; return null; }} catch (FloraResponseException e) {{ return e.Message; }}");
        Assert.That(got, Is.EqualTo(message));
    }

    [Test]
    public async Task A_large_documented_redirect_is_read_whole_and_bounded()
    {
        api.Server.Answer(307, $$"""{"to": "{{new string('x', 300 * 1024)}}"}""");
        Assert.That(await api.RunAsync("return (await client.Exports.GetAsync()).To.Length;"), Is.EqualTo("307200"));
        Assert.That(await api.RunAsync(
            """
            using var small = new FloraClient(new FloraClientOptions { ApiKey = "key", BaseUrl = new Uri(baseUrl), MaxRetries = 0, MaxResponseBytes = 99 });
            try { await small.Exports.GetAsync(); return null; } catch (FloraResponseException e) { return e.Message; }
            """), Is.EqualTo("The answer is larger than 99 bytes (MaxResponseBytes)."));
    }

    private void Redirect(int status, string location) => api.Server.Answer(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers["request-id"] = "req_1";
        if (location.Length > 0)
        {
            context.Response.Headers.Location = location;
        }
        if (status != 304 && context.Request.Method != "HEAD")
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"to":"x"}""");
        }
    });
}
