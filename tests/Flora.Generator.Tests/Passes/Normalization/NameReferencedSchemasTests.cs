using Flora.Generator.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class NameReferencedSchemasTests
{
    [TestCase("#/components/schemas/Thing/properties/owner", "ThingOwner", """{"type":"object","properties":{"name":{"type":"string"}}}""")]
    [TestCase("#/components/schemas/Thing/properties/owner/properties/name", "ThingOwnerName", """{"type":"string"}""")]
    [TestCase("#/components/schemas/Thing/properties/parts/items", "ThingParts", """{"type":"integer"}""")]
    [TestCase("#/components/schemas/Thing/$defs/size", "Size", """{"type":"string","enum":["s"]}""")]
    [TestCase("#/$defs/mark", "Mark", """{"type":"boolean"}""")]
    [TestCase("#/paths/~1things/get/responses/200/content/application~1json/schema", "ThingsGetResponse", """{"type":"object","properties":{"x":{}}}""")]
    [TestCase("#/components/responses/Bad/content/application~1json/schema", "Bad", """{"type":"number"}""")]
    public void What_a_reference_leads_to_is_a_component(string reference, string name, string expected)
    {
        var normalized = Normalize(reference);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["Tested"], Is.EqualTo($$"""{"$ref":"#/components/schemas/{{name}}"}"""));
            Assert.That(normalized[name], Is.EqualTo(expected));
        });
    }

    [Test]
    public void The_place_refers_to_it_too_and_a_taken_name_gets_a_word_more()
    {
        var normalized = Normalize("#/components/schemas/Thing/properties/owner", "ThingOwner: { type: string }");

        Assert.Multiple(() =>
        {
            Assert.That((string?)normalized.Schemas["Thing"]!["properties"]!["owner"]!["$ref"], Is.EqualTo("#/components/schemas/ThingOwnerSchema"));
            Assert.That(normalized["Tested"], Is.EqualTo("""{"$ref":"#/components/schemas/ThingOwnerSchema"}"""));
            Assert.That(normalized["ThingOwner"], Is.EqualTo("""{"type":"string"}"""));
        });
    }

    [Test]
    public void One_that_leads_into_another_one_is_found_before_either_moves()
    {
        var normalized = Normalize("#/components/schemas/Thing/properties/owner", "Other: { $ref: '#/components/schemas/Thing/properties/owner/properties/name' }");

        Assert.Multiple(() =>
        {
            Assert.That(normalized["Other"], Is.EqualTo("""{"$ref":"#/components/schemas/ThingOwnerName"}"""));
            Assert.That(normalized["ThingOwner"], Is.EqualTo("""{"type":"object","properties":{"name":{"$ref":"#/components/schemas/ThingOwnerName"}}}"""));
        });
    }

    [Test]
    public void A_reference_is_written_in_one_way()
    {
        var normalized = Normalized.Of("""
            "a b/c": { type: string }
            Tested: { $ref: '#/components/schemas/a%20b~1c' }
            """);

        Assert.That(normalized["Tested"], Is.EqualTo("""{"$ref":"#/components/schemas/a b~1c"}"""));
    }

    private static Normalized Normalize(string reference, string more = "Unused: {}") => Normalized.OfDocument($$"""
        $defs: { mark: { type: boolean } }
        paths:
          /things:
            get:
              responses:
                "200": { content: { application/json: { schema: { type: object, properties: { x: {} } } } } }
        components:
          responses:
            Bad: { content: { application/json: { schema: { type: number } } } }
          schemas:
            Thing:
              $defs: { size: { type: string, enum: [ s ] } }
              type: object
              properties:
                owner: { type: object, properties: { name: { type: string } } }
                parts: { type: array, items: { type: integer } }
            Tested: { $ref: '{{reference}}' }
            {{more}}
        """);
}
