using Flora.Generator.Tests.Support.Compiling;
using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Documents that describe what the API sends, or models alone, and nothing that could be called.</summary>
public sealed class ModelsAloneTests
{
    private const string Webhooks = """
        webhooks:
          newPet:
            post:
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" }, example: { name: x } } } }
              responses: { "200": { description: ok } }
          inline.event:
            post:
              requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } } } } }
              responses: { "200": { description: ok } }
        """;

    private const string Components = """
        components:
          schemas:
            Pet: { type: object, required: [ name ], properties: { name: { type: string }, colour: { type: string, enum: [ red ] } } }
        """;

    [TestCase(Webhooks + "\n" + Components, "InlineEventWebhook", """{"a":{"b":"x"}}""")]
    [TestCase(Components, "Pet", """{"name":"x","colour":"red"}""")]
    [TestCase(Components + "\npaths: {}", "Pet", """{"name":"x","colour":"red"}""")]
    [TestCase(Components + "\n  securitySchemes: { key: { type: apiKey, in: query, name: k } }\nsecurity: [ { key: [] } ]\nservers: [ { url: https://api.test }, { url: https://two.test } ]", "Pet", """{"name":"x"}""")]
    public void They_are_read_and_written(string content, string type, string json)
    {
        using var code = GeneratedCode.Compile($"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\n{content}\n");

        Assert.That(code.RoundTrip(type, json), Is.EqualTo(json));
        Assert.That(code.Findings, Is.Empty);
        Assert.That(DrivenTool.Faults(code), Is.Empty);
    }

    [Test]
    public void A_document_of_nothing_is_refused()
    {
        using var code = GeneratedCode.Try("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n");
        Assert.That(code.Findings, Has.One.Contains("The document has no operation and no model"));
    }
}
