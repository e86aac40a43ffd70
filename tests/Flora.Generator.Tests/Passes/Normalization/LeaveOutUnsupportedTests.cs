using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class LeaveOutUnsupportedTests
{
    [Test]
    public void Of_operations_and_parameters_the_rest_stays()
    {
        var paths = Apply("""
            paths:
              /things/{id}:
                parameters:
                  - { name: id, in: path, required: true, schema: { type: string } }
                  - { $ref: '#/components/parameters/Cookie' }
                  - { name: both, in: query, schema: { type: string } }
                get:
                  parameters:
                    - { name: both, in: query, style: label, schema: { type: string } }
                    - { name: Authorization, in: header, required: true, schema: { type: string } }
                    - { name: open, in: query, schema: {} }
                    - { name: list, in: query, schema: { type: array, items: {} } }
                  responses: {}
                put:
                  parameters: [ { name: x, in: header, required: true, content: {} } ]
                  responses: {}
                post:
                  requestBody: { content: { text/plain: {}, application/json: { schema: { type: string } }, image/png: {} } }
                  callbacks: {}
                  responses: {}
                delete: { servers: [ { url: ftp://b.test } ], responses: {} }
            components:
              parameters: { Cookie: { name: c, in: cookie, style: label, schema: { type: string } } }

            """)["paths"]!["/things/{id}"]!;
        Assert.That(paths.Select(verb => ((JProperty)verb).Name), Is.EqualTo(new[] { "get", "post" }));
        Assert.That(paths["get"]!["parameters"]!.Select(parameter => parameter.ToString(Formatting.None)), Is.EqualTo(new[]
        {
            """{"name":"id","in":"path","required":true,"schema":{"type":"string"}}""",
            """{"name":"open","in":"query","schema":{"type":"string"}}""",
            """{"name":"list","in":"query","schema":{"type":"array","items":{"type":"string"}}}""",
        }));
        Assert.That(paths["post"]!["callbacks"], Is.Null);
        Assert.That(paths["post"]!["requestBody"]!["content"]!.Select(format => ((JProperty)format).Name), Is.EqualTo(new[] { "application/json" }));
    }

    [TestCase("{type: string, not: {const: a}}", """{"type":"string"}""")]
    [TestCase("{type: object, if: {}, then: {}, else: {}, dependentRequired: {}}", """{"type":"object"}""")]
    [TestCase("{type: object, properties: {b: true}, patternProperties: {a: {not: {}}}, unevaluatedProperties: false}", """{"type":"object","properties":{"b":true}}""")]
    [TestCase("{type: object, description: D., $dynamicRef: '#a'}", """{"description":"D."}""")]
    public void Of_schemas_the_rest_stays(string schema, string rest) =>
        Assert.That(Apply($"paths: {{}}\ncomponents: {{schemas: {{S: {schema}}}}}\n")["components"]!["schemas"]!["S"]!.ToString(Formatting.None), Is.EqualTo(rest));

    [Test]
    public void A_component_that_leads_nowhere_and_that_nothing_uses_is_gone() =>
        Assert.That(
            Apply("""
                paths: { /a: { get: { responses: { "200": { $ref: '#/components/responses/R' } } } } }
                webhooks: { w: { $ref: 'other.yaml' } }
                components:
                  responses: { R: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Used' } } } } }
                  schemas:
                    Used: { type: string }
                    Broken: { type: array, items: { $ref: '#/components/schemas/Nothing' } }
                    Through: { type: object, properties: { b: { $ref: '#/components/schemas/Broken' } } }

                """)["components"]!["schemas"]!.Select(schema => ((JProperty)schema).Name),
            Is.EqualTo(new[] { "Used" }));

    private static JObject Apply(string rest) => Annotating.Through<LeaveOutUnsupported>("openapi: 3.1.0\n" + rest);
}
