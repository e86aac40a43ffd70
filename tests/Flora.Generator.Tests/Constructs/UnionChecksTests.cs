using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>What a union holds is checked before it is sent, whichever of its alternatives it is.</summary>
public sealed class UnionChecksTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        paths:
          /things:
            post:
              operationId: createThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              responses: { "204": { description: d } }
        components:
          schemas:
            Thing: { type: object, required: [ size ], properties: { size: { $ref: "#/components/schemas/Size" } } }
            Size:
              oneOf:
                - { type: string, pattern: "^[a-z]+$" }
                - { type: integer, minimum: 3 }
                - { type: array, items: { type: string, maxLength: 2 } }
                - { type: object, required: [ metres ], properties: { metres: { type: integer, maximum: 9 } } }
        """;

    private DrivenClient client = null!;

    [OneTimeSetUp]
    public async Task GenerateTheClient() => client = await DrivenClient.OfAsync(Yaml);

    [OneTimeTearDown]
    public async Task StopTheServer() => await client.DisposeAsync();

    [TestCase("\"abc\"", ExpectedResult = "sent")]
    [TestCase("\"A1\"", ExpectedResult = "size")]
    [TestCase("7", ExpectedResult = "sent")]
    [TestCase("2", ExpectedResult = "size")]
    [TestCase("""["ab", "abc"]""", ExpectedResult = "size[1]")]
    [TestCase("""{ "metres": 10 }""", ExpectedResult = "size.metres")]
    public async Task<string?> Of_each_alternative(string json)
    {
        client.Server.Answer(204);
        return await client.RunAsync($$""""
            var thing = FloraJson.Parse<Thing>("""{ "size": {{json}} }""");
            try { await client.Things.CreateAsync(thing); return "sent"; }
            catch (FloraValidationException e) { return e.Fields[0].Field; }
            """");
    }
}
