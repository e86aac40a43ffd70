using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Parameters in cookies, as a server sees them.</summary>
public sealed class CookieParametersTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things:
            get:
              operationId: listThings
              parameters:
                - { name: session, in: cookie, schema: { type: string } }
                - { name: level, in: cookie, schema: { type: integer } }
                - { name: ids, in: cookie, explode: false, schema: { type: array, items: { type: string } } }
                - { name: each, in: cookie, schema: { type: array, items: { type: integer } } }
                - { name: size, in: cookie, schema: { type: object, properties: { w: { type: integer }, h: { type: integer } } } }
                - { name: where, in: cookie, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                - { name: Cookie, in: header, schema: { type: string } }
              responses: { "204": { description: d } }
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("Session = \"a/b+c==\"", "session=a/b+c==")]
    [TestCase("Session = \"\"", "session=")]
    [TestCase("Session = \"s\", Level = 3", "session=s; level=3")]
    [TestCase("Ids = [\"a\", \"b\"]", "ids=a,b")]
    [TestCase("Each = [1, 2]", "each=1; each=2")]
    [TestCase("Size = new() { W = 1, H = 2 }", "w=1; h=2")]
    [TestCase("Where = new() { A = \"ä;\" }", "where=%7B%22a%22%3A%22%C3%A4%3B%22%7D")]
    [TestCase("Cookie = \"x=y\", Session = \"s\"", "x=y; session=s")]
    public async Task Stand_in_one_header(string members, string cookie) =>
        Assert.That((await api.SentAsync($"await client.Things.ListAsync(new() {{ {members} }});", 204, "")).Headers["Cookie"], Is.EqualTo(cookie));

    [TestCase("Ids = []")]
    [TestCase("Size = new()")]
    public async Task Nothing_is_sent_of_nothing(string members) =>
        Assert.That((await api.SentAsync($"await client.Things.ListAsync(new() {{ {members} }});", 204, "")).Headers.Keys, Has.None.EqualTo("Cookie"));

    [TestCase("Session = \"a b\"")]
    [TestCase("Session = \"a;b=c\"")]
    [TestCase("Session = \"a,b\"")]
    [TestCase("Session = \"\\\"a\\\"\"")]
    [TestCase("Session = \"a\\\\b\"")]
    [TestCase("Session = \"a\\r\\nX: y\"")]
    [TestCase("Session = \"ä\"")]
    public async Task A_value_that_no_cookie_can_have_is_refused_without_being_shown(string members)
    {
        api.Server.Answer(204);

        var refused = await api.RunAsync(
            $"try {{ _ = client.Things.ListAsync(new() {{ {members} }}); return null; }} catch (FloraValidationException e) {{ return e.Fields.Single().Field + \" \" + e.Message; }}");

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo(
                "session session must be a text of ASCII characters without spaces, quotes, commas, semicolons and backslashes to be sent as a cookie. Nothing was sent."));
            Assert.That(api.Server.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task Go_together_with_those_of_the_caller_s_HttpClient()
    {
        api.Server.Answer(204);

        await api.RunAsync("""
            var jar = new System.Net.CookieContainer();
            jar.Add(new Uri(baseUrl), new System.Net.Cookie("jar", "1"));
            using var http = new System.Net.Http.HttpClient(new System.Net.Http.SocketsHttpHandler { CookieContainer = jar });
            http.DefaultRequestHeaders.Add("Cookie", "own=2");
            using var shared = new FloraClient(http, new FloraClientOptions { ApiKey = "key", BaseUrl = new Uri(baseUrl) });
            await shared.Things.ListAsync(new() { Session = "s" });
            return null;
            """);

        Assert.That(api.Server.Requests.Single().Headers["Cookie"].Split("; "), Is.EquivalentTo(new[] { "session=s", "own=2", "jar=1" }));
    }
}
