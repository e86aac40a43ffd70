using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

/// <summary>Whatever refers to itself: each ends, in a document that is no larger than it has to be.</summary>
public sealed class RecursionTests
{
    [TestCase("A: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }")]
    [TestCase("A: { type: object, properties: { a: { type: array, items: { $ref: '#/components/schemas/A' } } } }")]
    [TestCase("A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }")]
    [TestCase("A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    [TestCase("A: { oneOf: [ { type: string }, { type: array, items: { $ref: '#/components/schemas/A' } } ] }")]
    [TestCase("A: { anyOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] }")]
    [TestCase("A: { oneOf: [ { $ref: '#/components/schemas/B' }, { type: string } ] }\nB: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: integer } ] }")]
    [TestCase("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }")]
    [TestCase("A: { $ref: '#/components/schemas/A' }")]
    [TestCase("A: { anyOf: [ { $ref: '#/components/schemas/B' }, { type: 'null' } ] }\nB: { anyOf: [ { $ref: '#/components/schemas/A' }, { type: 'null' } ] }")]
    [TestCase("A: { oneOf: [ { type: array, items: { $ref: '#/components/schemas/A' } }, { $ref: '#/components/schemas/B' } ] }\nB: { oneOf: [ { type: array, items: { $ref: '#/components/schemas/B' } }, { type: string } ] }")]
    [TestCase("A: { oneOf: [ { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }, { type: string } ], properties: { b: { $ref: '#/components/schemas/A' } } }")]
    [TestCase("A: { type: object, properties: { x: { properties: { b: {} }, oneOf: [ { $ref: '#/components/schemas/A' }, { properties: { c: {} } } ] } } }")]
    [TestCase("A: { oneOf: [ { type: string }, { type: array, items: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: integer } ] } } ] }")]
    [TestCase("A: { type: object, properties: { x: { anyOf: [ { $ref: '#/components/schemas/L' }, { $ref: '#/components/schemas/M' } ] } } }\nL: { type: array, items: { $ref: '#/components/schemas/L' } }\nM: { type: array, items: { $ref: '#/components/schemas/M' } }")]
    [TestCase("A: { oneOf: [ { type: string }, { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/B' } } ] }\nB: { oneOf: [ { type: integer }, { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/C' } } ] }\nC: { oneOf: [ { type: boolean }, { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }, { $ref: '#/components/schemas/B' } ] }")]
    [TestCase("A: { oneOf: [ { type: object, properties: { b: { oneOf: [ { $ref: '#/components/schemas/B' }, { type: boolean } ] } } }, { type: string } ] }\nB: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: integer } ] }")]
    [TestCase("A: { oneOf: [ { type: object, properties: { child: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] } } }, { type: integer } ] }")]
    [TestCase("C: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: boolean } ] }\nA: { oneOf: [ { type: object, properties: { child: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] } } }, { type: integer } ] }")]
    [TestCase("A: { oneOf: [ { type: array, items: { oneOf: [ { $ref: '#/components/schemas/B' }, { type: string } ] } }, { type: integer } ] }\nB: { oneOf: [ { type: array, items: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] } }, { type: boolean } ] }")]
    public void Without_parts(string schemas) => Ends(schemas);

    [TestCase("A: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { a: {} } } ] }", Description = "made from itself")]
    [TestCase("A: { allOf: [ { $ref: '#/components/schemas/B' }, { properties: { a: {} } } ] }\nB: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { b: {} } } ] }")]
    [TestCase("A: { allOf: [ { properties: { a: {} } }, { properties: { child: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { x: {} } } ] } } } ] }")]
    [TestCase("A: { properties: { b: { allOf: [ { $ref: '#/components/schemas/B' }, { properties: { x: {} } } ] } } }\nB: { properties: { a: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { y: {} } } ] } } }")]
    [TestCase("A: { properties: { self: { $ref: '#/components/schemas/A' }, a: {} } }\nB: { properties: { self: { $ref: '#/components/schemas/B' }, b: {} } }\nC: { allOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }")]
    [TestCase("A: { properties: { next: { type: array, items: { $ref: '#/components/schemas/A' } } } }\nB: { properties: { next: { type: array, items: { $ref: '#/components/schemas/B' } }, b: {} } }\nC: { allOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }")]
    [TestCase("A: { allOf: [ { $ref: '#/components/schemas/U' }, { properties: { a: { $ref: '#/components/schemas/A' } } } ] }\nU: { oneOf: [ { properties: { b: { $ref: '#/components/schemas/A' } } }, { properties: { c: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { d: {} } } ] } } } ] }")]
    [TestCase("A: { oneOf: [ { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { a: {} } } ] }, { properties: { b: {} } } ] }")]
    [TestCase("A: { additionalProperties: { allOf: [ { $ref: '#/components/schemas/A' }, { maxProperties: 3 } ] } }")]
    [TestCase("A: { type: array, items: { allOf: [ { $ref: '#/components/schemas/A' }, { minItems: 1 } ] } }")]
    public void With_parts(string schemas) => Ends(schemas);

    [Test]
    public void A_list_of_what_its_owner_is_holds_all_of_it()
    {
        var normalized = Normalized.Of("A: { oneOf: [ { type: string }, { type: array, items: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: integer } ] } } ] }");

        Assert.Multiple(() =>
        {
            Assert.That(normalized["A"], Is.EqualTo("""{"oneOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/components/schemas/AItem"}}]}"""));
            Assert.That(normalized["AItem"], Is.EqualTo("""{"oneOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/components/schemas/AItem"}},{"type":"integer"}]}"""));
        });
    }

    [Test]
    public void Lists_of_themselves_that_are_merged_are_a_list_of_either()
    {
        var normalized = Normalized.Of("""
            A: { oneOf: [ { type: array, items: { $ref: '#/components/schemas/A' } }, { $ref: '#/components/schemas/B' } ] }
            B: { oneOf: [ { type: array, items: { $ref: '#/components/schemas/B' } }, { type: string } ] }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["A"], Is.EqualTo("""{"oneOf":[{"type":"array","items":{"$ref":"#/components/schemas/AB"}},{"type":"string"}]}"""));
            Assert.That(normalized["AB"], Is.EqualTo(normalized["A"]));
            Assert.That(normalized["B"], Is.EqualTo("""{"oneOf":[{"type":"array","items":{"$ref":"#/components/schemas/B"}},{"type":"string"}]}"""));
        });
    }

    [Test]
    public void What_contains_itself_stays_a_component()
    {
        var normalized = Normalized.Of("""
            A: { properties: { self: { $ref: '#/components/schemas/A' }, a: {} } }
            B: { properties: { self: { $ref: '#/components/schemas/B' }, b: {} } }
            C: { allOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["C"], Is.EqualTo("""{"properties":{"self":{"$ref":"#/components/schemas/AB"},"a":{},"b":{}},"type":"object"}"""));
            Assert.That(normalized["AB"], Is.EqualTo(normalized["C"]));
            Assert.That(normalized.Findings, Is.Empty);
        });
    }

    [TestCase("A: { type: array, items: { $ref: '#/components/schemas/A' }, description: d }", """{"type":"array","items":{}""", ""","description":"d"}""")]
    [TestCase("A: { oneOf: [ { type: array, items: { $ref: '#/components/schemas/A' } }, { type: 'null' } ] }", """{"nullable":true,"type":"array","items":{}""", "}")]
    [TestCase("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }", """{"$ref":"#/components/schemas/B""", "\"}")]
    public void What_is_nothing_but_itself_is_any_json_with_a_warning(string schemas, string expected, string rest)
    {
        var normalized = Normalized.Of(schemas);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["A"], Is.EqualTo(expected + rest));
            Assert.That(normalized.Findings, Has.One.Contains("warning FLORA025: This schema consists of nothing but itself; any JSON is taken."));
        });
    }

    private static void Ends(string schemas)
    {
        var normalized = Normalized.Of(schemas);

        Assert.Multiple(() =>
        {
            Assert.That(normalized.Schemas.Descendants().Count(), Is.LessThan(300));
            Assert.That(normalized.Schemas.Descendants().OfType<JProperty>().Select(member => member.Name), Has.None.EqualTo("allOf").And.None.EqualTo("anyOf"));
        });
    }
}
