using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Parameters of every style as options of the tool.</summary>
public sealed class ParameterOptionsTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things/{point}:
            get:
              operationId: things_find
              tags: [ things ]
              parameters:
                - { name: point, in: path, required: true, style: matrix, explode: true, schema: { $ref: "#/components/schemas/Point" } }
                - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { name: { type: string }, at: { $ref: "#/components/schemas/Point" } } } }
                - { name: tags, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }
                - { name: limits, in: query, schema: { type: object, additionalProperties: { type: integer } } }
                - { name: where, in: query, content: { application/json: { schema: { $ref: "#/components/schemas/Point" } } } }
                - { name: session, in: cookie, schema: { type: string } }
                - { name: id, in: query, schema: { oneOf: [ { type: string }, { type: integer } ] } }
              responses: { "204": { description: d } }
        components:
          schemas:
            Point: { type: object, required: [ x ], properties: { x: { type: integer, minimum: 1 }, y: { type: integer } } }
        """;

    private DrivenTool tool = null!;

    [OneTimeSetUp]
    public async Task Generate() => tool = await DrivenTool.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await tool.DisposeAsync();

    [TestCase("", "")]
    [TestCase("--filter|{\"name\":\"a b\",\"at\":{\"x\":2}}", "?filter%5Bname%5D=a%20b&filter%5Bat%5D%5Bx%5D=2")]
    [TestCase("--tags|a,b|--tags|c", "?tags=a%2Cb%7Cc")]
    [TestCase("--limits|{\"a\":1,\"b\":2}", "?a=1&b=2")]
    [TestCase("--where|{\"x\":3}", "?where=%7B%22x%22%3A3%7D")]
    [TestCase("--id|\"a\"", "?id=a")]
    [TestCase("--id|7", "?id=7")]
    public async Task Are_sent_as_the_document_says(string options, string query)
    {
        tool.Server.Answer(204);

        var result = await tool.RunAsync(["things", "find", "{\"x\":1,\"y\":2}", .. options.Split('|', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.Zero, result.Error);
            Assert.That(tool.Server.Requests.Single().Line, Is.EqualTo("GET /v1/things/;x=1;y=2" + query));
        });
    }

    [Test]
    public async Task A_cookie_is_sent_and_not_shown_by_debug()
    {
        tool.Server.Answer(204);

        var result = await tool.RunAsync(["things", "find", "{\"x\":1}", "--session", "secret-1", "--debug"]);

        Assert.Multiple(() =>
        {
            Assert.That(tool.Server.Requests.Single().Headers["Cookie"], Is.EqualTo("session=secret-1"));
            Assert.That(result.Error, Does.Not.Contain("secret-1"));
        });
    }

    [TestCase("{\"x\":1}", "--filter", "{")]
    [TestCase("{\"x\":0}", "--session", "a")]
    [TestCase("{\"x\":1}", "--session", "a;b")]
    public async Task What_cannot_be_sent_is_wrong_usage(params string[] arguments)
    {
        tool.Server.Answer(204);

        var result = await tool.RunAsync(["things", "find", .. arguments]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(2), result.Error);
            Assert.That(tool.Server.Requests, Is.Empty);
        });
    }
}
