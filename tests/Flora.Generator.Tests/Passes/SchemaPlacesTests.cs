using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes;

public sealed class SchemaPlacesTests
{
    [Test]
    public void Every_place_of_a_schema_is_known_and_names_mislead_nobody()
    {
        var document = Loading.Good("""
            paths:
              /a:
                parameters: [ { name: p, in: query, schema: { title: path parameter } } ]
                post:
                  parameters: [ { name: q, in: query, content: { application/json: { schema: { title: parameter content } } } } ]
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: { title: body, example: { schema: { title: none } } }
                        encoding: { part: { headers: { X-Part: { schema: { title: part header } } } } }
                        example: { schema: { title: none } }
                  responses:
                    "200":
                      headers: { x-id: { schema: { title: header } }, schema: { schema: { title: header called schema } } }
                      content: { application/json: { schema: { title: answer } } }
            components:
              schemas:
                schema: { title: schema, properties: { example: { title: example }, x-a: { title: x-a } } }
                example: true
              parameters: { example: { schema: { title: parameter } } }
              headers: { x-h: { schema: { title: shared header } } }
              requestBodies: { B: { content: { a/b: { schema: { title: shared body } } } } }
              responses: { R: { content: { a/b: { schema: { title: shared answer } } } } }
              pathItems: { P: { get: { responses: { default: { content: { a/b: { schema: { title: path item } } } } } } } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(Schemas.All(document).Select(schema => (string?)schema["title"]), Is.EquivalentTo(new[]
            {
                "path parameter", "parameter content", "body", "part header", "header", "header called schema", "answer", "schema", "example", "x-a", "parameter",
                "shared header", "shared body", "shared answer", "path item",
            }));
            Assert.That(SchemaPlaces.Roots(document).OfType<JValue>().Count(), Is.EqualTo(1), "a schema may be true");
        });
    }

    [TestCase("properties: { a: S }")]
    [TestCase("patternProperties: { a: S }")]
    [TestCase("additionalProperties: S")]
    [TestCase("items: S")]
    [TestCase("prefixItems: [ S ]")]
    [TestCase("allOf: [ S ]")]
    [TestCase("anyOf: [ S ]")]
    [TestCase("oneOf: [ S ]")]
    [TestCase("not: S")]
    [TestCase("if: S")]
    [TestCase("$defs: { a: S }")]
    [TestCase("unevaluatedProperties: S")]
    public void Every_keyword_with_schemas_is_known(string keyword)
    {
        var document = Loading.Good($"a: {{ {keyword.Replace("S", "{ title: found }", StringComparison.Ordinal)} }}");

        Assert.That(SchemaPlaces.Within((JObject)document.Root["a"]!).Select(schema => (string?)schema["title"]), Is.EqualTo(new[] { "found" }));
    }
}
