using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Documents whose operations have servers of their own, beside no server for all that could be called.</summary>
public sealed class OwnServersTests
{
    private const string Yaml = """
        openapi: 3.0.3
        info: { title: T, version: "1" }
        security: [ { k: [] } ]
        SERVERS
        paths:
          /things/a: { servers: [ { url: "https://a.test/v2" }, { url: "https://mirror.test" } ], get: { operationId: things_ofA, responses: { "204": { description: d } } } }
          /things/b: { get: { operationId: things_ofB, servers: [ { url: "https://b.test" } ], responses: { "204": { description: d } } } }
          /things/c: { get: { operationId: things_ofC, responses: { "204": { description: d } } } }
          /things/d: { get: { operationId: things_ofD, servers: [ { url: /v3 } ], responses: { "204": { description: d } } } }
        components: { securitySchemes: { k: { type: http, scheme: bearer } } }
        """;

    private const string Missing = "The base URL is missing: set FloraClientOptions.BaseUrl or the environment variable FLORA_BASE_URL. Nothing was sent.";

    [TestCase("tags: []")]
    [TestCase("servers: [ { url: /v1 } ]")]
    public async Task Without_a_base_URL_they_go_where_the_document_says_and_with_another_one_all_go_there(string servers)
    {
        await using var api = await DrivenClient.OfAsync(Yaml.Replace("SERVERS", servers, StringComparison.Ordinal));
        Assert.That(await Where(api, "null"), Is.EqualTo($"GET https://a.test/v2/things/a Bearer key\nGET https://b.test/things/b Bearer key\n{Missing}\n{Missing}"));
        Assert.That(
            await Where(api, "new Uri(\"http://localhost:1/mock\")"),
            Is.EqualTo("GET http://localhost:1/mock/things/a Bearer key\nGET http://localhost:1/mock/things/b Bearer key\nGET http://localhost:1/mock/things/c Bearer key\nGET http://localhost:1/v3/things/d Bearer key"));
        Assert.That(
            await Where(api, "new Uri(\"https://mirror.test\")"),
            Is.EqualTo("GET https://a.test/v2/things/a Bearer key\nGET https://b.test/things/b Bearer key\nGET https://mirror.test/things/c Bearer key\nGET https://mirror.test/v3/things/d Bearer key"));
    }

    [Test]
    public async Task A_base_URL_is_one_of_the_documents_when_its_variables_can_make_it()
    {
        await using var api = await DrivenClient.OfAsync(Yaml.Replace("SERVERS", """
            servers:
              - { url: "https://{region}.api.test", variables: { region: { default: eu, enum: [ eu, us ] } } }
              - { url: "https://{tenant}.shop.test:{port}/{base}", variables: { tenant: { default: a }, port: { default: "443" }, base: { default: v1 } } }
              - { url: "https://{host}/v1", variables: { host: { default: free.test } } }
              - { url: "https://{a}.{b}:{port}", variables: { a: { default: two }, b: { default: test }, port: { default: "444" } } }
              - { url: "{scheme}://{host}", variables: { scheme: { default: https, enum: [ http, https ] }, host: { default: one.test, enum: [ one.test, two.one.test ] } } }
              - { url: "{all}", variables: { all: { default: "https://whole.test/v1" } } }
            """, StringComparison.Ordinal));
        string[] documented =
        [
            "https://us.api.test", "https://EU.api.test/v9", "https://me.shop.test/v1", "https://me.shop.test:8443", "https://free.test", "https://two.test:444",
            "http://two.one.test", "https://one.test", "https://whole.test",
        ];
        string[] others =
        [
            "https://mars.api.test", "http://us.api.test", "https://us.api.test.evil.test", "https://me.test/v1", "https://other.test", "https://two.test:445",
            "https://three.one.test", "http://localhost:1",
        ];
        foreach (var url in documented.Concat(others))
        {
            var line = (await Where(api, $"new Uri(\"{url}\")"))!.Split('\n')[1];
            Assert.That(line, documented.Contains(url) ? Is.EqualTo("GET https://b.test/things/b Bearer key") : Is.EqualTo($"GET {url}/things/b Bearer key"), url);
        }
        Assert.That((await Where(api, "null"))!.Split('\n')[1], Is.EqualTo("GET https://b.test/things/b Bearer key"));
    }

    private static Task<string?> Where(DrivenClient api, string url) => api.RunAsync($$"""
        var shown = new List<string>();
        using var own = new FloraClient(new FloraClientOptions { ApiKey = "key", BaseUrl = {{url}}, Transport = new Shower(shown) });
        foreach (var call in new Func<FloraCall>[] { () => own.Things.OfAAsync(), () => own.Things.OfBAsync(), () => own.Things.OfCAsync(), () => own.Things.OfDAsync() })
        {
            try { await call(); } catch (FloraValidationException e) { shown.Add(e.Message); }
        }
        return string.Join("\n", shown);
        """);
}
