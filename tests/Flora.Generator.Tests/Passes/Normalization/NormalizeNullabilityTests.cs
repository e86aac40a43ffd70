using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class NormalizeNullabilityTests
{
    [TestCase("{ type: [ string, 'null' ] }", """{"type":"string","nullable":true}""")]
    [TestCase("{ type: [ 'null', integer ], minimum: 0 }", """{"type":"integer","minimum":0,"nullable":true}""")]
    [TestCase("{ type: [ string ] }", """{"type":"string"}""")]
    [TestCase("{ type: [ string, integer ] }", """{"anyOf":[{"type":"string"},{"type":"integer"}]}""")]
    [TestCase("{ type: string, nullable: true }", """{"type":"string","nullable":true}""")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/B' }, { type: 'null' } ] }", """{"nullable":true,"$ref":"#/components/schemas/B"}""")]
    [TestCase("{ oneOf: [ { type: 'null' }, { type: string } ], description: d }", """{"description":"d","nullable":true,"type":"string"}""")]
    [TestCase("{ anyOf: [ { type: string }, { type: integer }, { type: 'null' } ] }", """{"anyOf":[{"type":"string"},{"type":"integer"}],"nullable":true}""")]
    [TestCase("{ type: string, enum: [ a, null ] }", """{"type":"string","enum":["a"],"nullable":true}""")]
    public void There_is_one_way_to_say_or_null(string schema, string expected)
    {
        var root = Annotating.Through<NormalizeNullability>($"components: {{ schemas: {{ A: {schema}, B: {{ type: string }} }} }}");

        Assert.That(root["components"]!["schemas"]!["A"]!.ToString(Formatting.None), Is.EqualTo(expected));
    }

    [Test]
    public void Every_schema_is_reached_and_no_example_is_touched()
    {
        var root = Annotating.Through<NormalizeNullability>("""
            paths:
              /a:
                get:
                  parameters: [ { name: p, in: query, schema: { type: [ string, "null" ] } } ]
                  responses:
                    "200":
                      headers: { h: { schema: { type: [ string, "null" ] } } }
                      content:
                        application/json:
                          schema: { type: array, items: { type: object, properties: { x: { type: [ string, "null" ] } } } }
                          example: [ { type: [ string, "null" ] } ]
            components:
              schemas:
                schema: { type: [ string, "null" ] }
                Map: { type: object, additionalProperties: { type: [ string, "null" ] } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(root.SelectTokens("$..nullable").Count(), Is.EqualTo(5));
            Assert.That(root.SelectToken("$..example[0].type")!.ToString(Formatting.None), Is.EqualTo("""["string","null"]"""));
        });
    }
}
