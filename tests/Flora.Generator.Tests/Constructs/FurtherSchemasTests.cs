using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Compiling;
using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>What the API sends by itself, tuples, maps by pattern and anchors, generated, compiled and used.</summary>
public sealed class FurtherSchemasTests
{
    private const string Answer = """responses: { "200": { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }""";

    [Test]
    public void What_a_webhook_sends_is_read_as_its_model()
    {
        using var code = GeneratedCode.Compile(OneOperation.With("/things", "get", Answer) + """

            webhooks:
              thing.changed:
                post:
                  summary: A thing has changed.
                  requestBody:
                    content:
                      application/json:
                        schema: { type: object, required: [ thing ], properties: { thing: { $ref: '#/components/schemas/Thing' } } }
                  responses: { "200": { description: x } }
            """);
        Assert.That(code.RoundTrip("ThingChangedWebhook", """{"thing":{"id":"a"},"more":1}"""), Is.EqualTo("""{"thing":{"id":"a"},"more":1}"""));
        Assert.That(code.Source("ThingChangedWebhook"), Does.Contain("A thing has changed."));
        Assert.That(code.Findings, Is.Empty);
    }

    [Test]
    public async Task Tuples_maps_by_pattern_and_anchors_are_typed()
    {
        await using var driven = await DrivenClient.OfAsync(OneOperation.With("/things", "get", """
            responses:
              "200":
                description: Done.
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        point: { type: array, prefixItems: [ { type: number }, { type: number } ], items: false, minItems: 2 }
                        pair: { type: array, prefixItems: [ { type: string }, { $ref: '#/components/schemas/Thing' } ], maxItems: 2 }
                        open: { type: array, prefixItems: [ { type: string } ] }
                        sizes: { type: object, patternProperties: { '^s_': { type: integer } } }
                        anchored: { $ref: '#there' }
            """, "Anchored: { $anchor: there, type: object, properties: { n: { type: integer } } }"));
        const string Json = """{"point":[1.5,2],"pair":["a",{"id":"t"}],"open":["a",1],"sizes":{"s_a":1},"anchored":{"n":3}}""";
        driven.Server.Answer(200, Json);
        Assert.That(await driven.RunAsync("""
            var thing = await client.Things.ListAsync();
            decimal y = thing.Point![1];
            string id = thing.Pair![1].TryGetThing(out var inner) ? inner.Id : "";
            return $"{y} {id} {thing.Open![1]} {thing.Sizes!["s_a"] + 1} {thing.Anchored!.N} {FloraJson.ToJson(thing, false)}";
            """), Is.EqualTo("2 t 1 2 3 " + Json));
    }

    [Test]
    public void Lists_and_maps_of_themselves_hold_any_JSON()
    {
        using var code = GeneratedCode.Compile(OneOperation.With("/things", "get", """
            responses: { "200": { description: Done., content: { application/json: { schema: { type: object, properties: { l: { $ref: '#/components/schemas/ListOfSelf' }, m: { $ref: '#/components/schemas/MapOfSelf' }, a: { $ref: '#/components/schemas/OneOf' } } } } } } }
            """, """
            ListOfSelf: { type: array, items: { $ref: '#/components/schemas/ListOfSelf' } }
            MapOfSelf: { type: object, additionalProperties: { $ref: '#/components/schemas/MapOfSelf' } }
            OneOf: { type: array, items: { $ref: '#/components/schemas/OfOne' } }
            OfOne: { type: object, additionalProperties: { $ref: '#/components/schemas/OneOf' } }
            """));
        const string Json = """{"l":[[],[[]]],"m":{"a":{"b":{}}},"a":[{"x":[{}]}]}""";
        Assert.That(code.RoundTrip("ThingListResponse", Json), Is.EqualTo(Json));
        Assert.That(code.Findings, Has.Count.EqualTo(3).And.All.Contains("warning FLORA025: This schema consists of nothing but itself; any JSON is taken."));
    }
}
