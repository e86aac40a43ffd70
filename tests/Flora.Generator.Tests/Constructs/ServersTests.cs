using Flora.Generator.Tests.Support.Compiling;
using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Where requests go: by default, by choice, and for single operations.</summary>
public sealed class ServersTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers:
          - url: https://{region}.api.test/{base}
            description: Production.
            variables: { region: { default: eu, enum: [ eu, us ], description: Where the data is }, base: { default: v1 } }
          - { url: "https://sandbox.test/v1", description: "Only for tests, with data that is thrown away every night" }
          - { url: /relative }
        security: [ { Bearer: [] } ]
        paths:
          /things: { get: { operationId: things_list, responses: { "204": { description: d } } } }
          /things/upload: { post: { operationId: things_upload, servers: [ { url: "https://upload.test/{version}/", variables: { version: { default: v2 } } } ], responses: { "204": { description: d } } } }
          /things/old: { servers: [ { url: /v0 } ], get: { operationId: things_old, responses: { "204": { description: d } } } }
          /things/root: { get: { operationId: things_root, servers: [ { url: / } ], responses: { "204": { description: d } } } }
          /things/ftp: { get: { operationId: things_ftp, servers: [ { url: "ftp://a.test" } ], responses: { "204": { description: d } } } }
          /things/other-host: { get: { operationId: things_otherHost, servers: [ { url: "//evil.test/v1" } ], responses: { "204": { description: d } } } }
        components: { securitySchemes: { Bearer: { type: http, scheme: bearer } } }
        """;

    // Shows where a request would go, and with which key.
    private const string Shown = """
        var shown = new List<string>();
        FloraClient Client(Uri? url) => new(new FloraClientOptions { ApiKey = "key", BaseUrl = url, Transport = new Shower(shown) });
        """;

    private DrivenClient api = null!;

    [OneTimeSetUp]
    public async Task Generate() => api = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("null", "ListAsync", "GET https://eu.api.test/v1/things Bearer key")]
    [TestCase("FloraServers.Production(region: \"us\", @base: \"v2/beta\")", "ListAsync", "GET https://us.api.test/v2/beta/things Bearer key")]
    [TestCase("FloraServers.SandboxTest", "ListAsync", "GET https://sandbox.test/v1/things Bearer key")]
    [TestCase("null", "UploadAsync", "POST https://upload.test/v2/things/upload Bearer key")]
    [TestCase("FloraServers.Production(\"us\")", "UploadAsync", "POST https://upload.test/v2/things/upload Bearer key")]
    [TestCase("FloraServers.SandboxTest", "UploadAsync", "POST https://upload.test/v2/things/upload Bearer key")]
    [TestCase("new Uri(\"http://localhost:1/mock\")", "UploadAsync", "POST http://localhost:1/mock/things/upload Bearer key")]
    [TestCase("null", "OldAsync", "GET https://eu.api.test/v0/things/old Bearer key")]
    [TestCase("new Uri(\"http://localhost:1/mock\")", "OldAsync", "GET http://localhost:1/v0/things/old Bearer key")]
    [TestCase("null", "RootAsync", "GET https://eu.api.test/things/root Bearer key")]
    public async Task A_request_goes_where_the_document_and_the_caller_say(string url, string method, string expected) =>
        Assert.That(await RunAsync($"await Client({url}).Things.{method}();"), Is.EqualTo(expected));

    [TestCase("FloraServers.Production(\"mars\")")]
    [TestCase("FloraServers.Production(\"\")")]
    [TestCase("FloraServers.Production(@base: \"v1?x=\")")]
    [TestCase("FloraServers.Production(@base: \"v1#\")")]
    public async Task A_part_of_an_address_cannot_make_another_one(string server) =>
        Assert.That(await api.RunAsync($$"""try { return {{server}}.ToString(); } catch (ArgumentException e) { return "refused " + e.ParamName; }"""), Does.StartWith("refused "));

    [Test]
    public void Servers_that_no_client_can_call_leave_their_operations_out() =>
        Assert.That(api.Code.Findings, Has.One.Contains("GET /things/ftp is left out: servers of this kind are not supported.")
            .And.One.Contains("GET /things/other-host is left out"));

    [TestCase("servers: [ { url: /v1 } ]")]
    [TestCase("servers: []")]
    [TestCase("tags: []")]
    public async Task A_document_without_a_server_needs_a_base_URL(string servers)
    {
        var start = Yaml.IndexOf("servers:", StringComparison.Ordinal);
        var end = Yaml.IndexOf("security:", StringComparison.Ordinal);
        await using var without = await DrivenClient.OfAsync(Yaml[..start] + servers + "\n" + Yaml[end..]);
        Assert.That(without.Code.Findings, Has.One.Contains("warning FLORA062").And.Contains("FLORA_BASE_URL"));
        Assert.That(
            await without.RunAsync("""
                using var lost = new FloraClient(new FloraClientOptions { ApiKey = "key" });
                try { await lost.Things.ListAsync(); return "sent"; }
                catch (FloraValidationException e) { return e.Fields.Single().Field + ": " + e.Message; }
                """),
            Is.EqualTo("base_url: The base URL is missing: set FloraClientOptions.BaseUrl or the environment variable FLORA_BASE_URL. Nothing was sent."));
        Assert.That((await without.SentAsync("await client.Things.ListAsync();", 204, "")).Line, Is.EqualTo("GET /v1/things"));
    }

    [Test]
    public void One_server_without_variables_needs_no_list()
    {
        using var code = GeneratedCode.Compile("""
            openapi: 3.1.0
            info: { title: T, version: "1" }
            servers: [ { url: "https://api.test/\"v1" } ]
            paths: { /a: { get: { responses: { "204": { description: d } } } } }
            """);
        Assert.That(code.Files.Keys, Has.None.Contains("Servers"));
    }

    private async Task<string?> RunAsync(string statements) => await api.RunAsync($"{Shown}\n{statements}\nreturn string.Join(\"\\n\", shown);");
}
