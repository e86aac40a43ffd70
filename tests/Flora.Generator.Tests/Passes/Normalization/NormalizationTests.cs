using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

/// <summary>The whole way of a schema: as it is written, and as the describing passes get it.</summary>
public sealed class NormalizationTests
{
    private const string Others = """
        Text: { type: string }
        MaybeText: { type: [ string, 'null' ] }
        Nothing: { type: 'null' }
        NoValue: { enum: [ null ] }
        Colour: { type: string, enum: [ red, green ] }
        Size: { type: string, enum: [ s, m ] }
        Cat: { type: object, required: [ kind ], properties: { kind: { const: cat }, lives: { type: integer } } }
        Dog: { type: object, required: [ kind ], properties: { kind: { const: dog }, name: { type: string } } }
        Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
        Named: { type: object, description: Has a name., required: [ name ], properties: { name: { type: string, description: Its name. } } }
        """;

    // Null, wherever it stands.
    [TestCase("{ type: [ 'null', integer ], minimum: 0 }", """{"type":"integer","minimum":0,"nullable":true}""")]
    [TestCase("{ type: 'null' }", """{"nullable":true}""")]
    [TestCase("{ type: [ 'null' ] }", """{"nullable":true}""")]
    [TestCase("{ enum: [ null ] }", """{"nullable":true}""")]
    [TestCase("{ const: null }", """{"nullable":true}""")]
    [TestCase("{ type: [ string, 'null' ], enum: [ a, null ] }", """{"type":"string","enum":["a"],"nullable":true}""")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/Cat' }, { type: 'null' } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { type: 'null' }, { $ref: '#/components/schemas/Cat' } ], description: d }", """{"description":"d","nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { const: null } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { enum: [ null ] } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Nothing' } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/NoValue' } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { nullable: true } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ anyOf: [ { type: 'null' }, { type: 'null' } ] }", """{"nullable":true}""")]
    [TestCase("{ oneOf: [ { type: [ string, 'null' ] }, { type: integer } ] }", """{"nullable":true,"oneOf":[{"type":"string"},{"type":"integer"}]}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/MaybeText' }, { type: integer } ] }", """{"nullable":true,"oneOf":[{"$ref":"#/components/schemas/MaybeText","nullable":true},{"type":"integer"}]}""")]
    [TestCase("{ $ref: '#/components/schemas/MaybeText' }", """{"$ref":"#/components/schemas/MaybeText","nullable":true}""")]
    [TestCase("{ nullable: true, allOf: [ { $ref: '#/components/schemas/Cat' } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Cat' }, { nullable: true } ] }", """{"nullable":true,"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ type: object, properties: { a: {} }, nullable: true }", """{"type":"object","properties":{"a":{}},"nullable":true}""")]
    [TestCase("{ nullable: true }", """{"nullable":true}""")]
    [TestCase("{ type: array, items: { type: [ string, 'null' ] } }", """{"type":"array","items":{"type":"string","nullable":true}}""")]
    [TestCase("{ type: array, items: { $ref: '#/components/schemas/MaybeText' } }", """{"type":"array","items":{"$ref":"#/components/schemas/MaybeText","nullable":true}}""")]
    [TestCase("{ type: object, additionalProperties: { anyOf: [ { type: 'null' }, { type: string } ] } }", """{"type":"object","additionalProperties":{"nullable":true,"type":"string"}}""")]
    public void Null_is_nullable(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("true", "{}")]
    [TestCase("false", "{}")]
    [TestCase("{ type: array, items: true }", """{"type":"array","items":{}}""")]
    [TestCase("{ type: array, items: false }", """{"type":"array","items":{}}""")]
    [TestCase("{ type: object, additionalProperties: {} }", """{"type":"object","additionalProperties":true}""")]
    [TestCase("{ type: object, additionalProperties: false }", """{"type":"object","additionalProperties":false}""")]
    [TestCase("{ type: object, required: [ a, b ], properties: { a: true, b: false } }", """{"type":"object","required":["a"],"properties":{"a":{}}}""")]
    [TestCase("{ anyOf: [ { type: string }, true ] }", "{}")]
    [TestCase("{ anyOf: [ { type: string }, false ] }", """{"type":"string"}""")]
    [TestCase("{ allOf: [ { type: string }, true ] }", """{"type":"string"}""")]
    public void True_and_false_are_schemas(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("{ type: [ string, integer ], minLength: 1, minimum: 2, description: d }", """{"description":"d","oneOf":[{"type":"string","minLength":1},{"type":"integer","minimum":2}]}""")]
    [TestCase("{ type: [ integer, number ] }", """{"type":"number"}""")]
    [TestCase("{ type: [ string, array, 'null' ], items: { type: string }, format: uri }", """{"nullable":true,"oneOf":[{"type":"string","format":"uri"},{"type":"array","items":{"type":"string"}}]}""")]
    [TestCase("{ type: [ object, boolean ], properties: { a: { type: string } }, required: [ a ] }", """{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]},{"type":"boolean"}]}""")]
    [TestCase("{ type: [ integer, string ], format: int64 }", """{"oneOf":[{"type":"integer","format":"int64"},{"type":"string"}]}""")]
    [TestCase("{ type: [] }", """{"nullable":true}""")]
    [TestCase("{ properties: { a: {} } }", """{"properties":{"a":{}},"type":"object"}""")]
    [TestCase("{ items: { type: string } }", """{"items":{"type":"string"},"type":"array"}""")]
    [TestCase("{ additionalProperties: { type: string } }", """{"additionalProperties":{"type":"string"},"type":"object"}""")]
    public void A_schema_has_one_type(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("{ const: a }", """{"type":"string","x-cs-const":"\"a\""}""")]
    [TestCase("{ const: 1 }", """{"type":"integer","x-cs-const":"1"}""")]
    [TestCase("{ const: 1.50 }", """{"type":"number","x-cs-const":"1.50"}""")]
    [TestCase("{ type: number, const: 1 }", """{"type":"number","x-cs-const":"1"}""")]
    [TestCase("{ const: true }", """{"type":"boolean","x-cs-const":"true"}""")]
    [TestCase("{ type: [ string, 'null' ], const: a }", """{"type":"string","x-cs-const":"\"a\"","nullable":true}""")]
    [TestCase("{ type: object, const: { a: 1 } }", """{"type":"object"}""")]
    public void A_constant_is_its_type_and_its_value(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("{ enum: [ a, b ] }", """{"enum":["a","b"],"type":"string"}""")]
    [TestCase("{ enum: [ 1, 2.0 ] }", """{"enum":[1,2],"type":"integer"}""")]
    [TestCase("{ type: integer, enum: [ 1.0, null ] }", """{"type":"integer","enum":[1],"nullable":true}""")]
    [TestCase("{ enum: [ true, false ] }", """{"type":"boolean"}""")]
    [TestCase("{ enum: [ true ] }", """{"type":"boolean","x-cs-const":"true"}""")]
    [TestCase("{ type: [ string, integer ], enum: [ a, b ] }", """{"enum":["a","b"],"type":"string"}""")]
    [TestCase("{ oneOf: [ { const: a, title: First }, { const: b, description: The second., title: B }, { const: c } ] }",
        """{"type":"string","enum":["a","b","c"],"x-cs-enum-docs":["First","The second.",""]}""")]
    [TestCase("{ type: integer, oneOf: [ { const: 1, title: One }, { const: 2 } ] }", """{"type":"integer","enum":[1,2],"x-cs-enum-docs":["One",""]}""")]
    [TestCase("{ anyOf: [ { type: string, enum: [ a ] }, { type: string, enum: [ b, a ] }, { type: 'null' } ] }", """{"nullable":true,"type":"string","enum":["a","b"]}""")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/Colour' }, { $ref: '#/components/schemas/Size' } ] }", """{"type":"string","enum":["red","green","s","m"]}""")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/Colour' }, { type: string } ] }", """{"$ref":"#/components/schemas/Colour"}""")]
    [TestCase("{ anyOf: [ { type: string }, { type: string, enum: [ a ] } ], description: d }", """{"description":"d","type":"string","enum":["a"]}""")]
    [TestCase("{ anyOf: [ { const: auto }, { type: string, format: uri } ] }", """{"type":"string","enum":["auto"]}""")]
    [TestCase("{ anyOf: [ { const: true }, { const: false } ] }", """{"type":"boolean"}""")]
    [TestCase("{ anyOf: [ { type: string, enum: [ a ] }, { type: integer, enum: [ 1 ] } ] }", """{"oneOf":[{"type":"string","enum":["a"]},{"type":"integer","enum":[1]}]}""")]
    public void Values_are_an_enum_of_one_kind(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("{ enum: [ a, 1 ] }", "{}", "values of different kinds")]
    [TestCase("{ enum: [ { a: 1 } ] }", "{}", "values of different kinds")]
    [TestCase("{ enum: [ 0.5, 1 ] }", """{"type":"number"}""", "numbers with a fraction")]
    [TestCase("{ type: number, enum: [ 1, 2 ] }", """{"type":"number"}""", "numbers with a fraction")]
    [TestCase("{ type: string, enum: [ 1, true, x ] }", """{"type":"string","enum":["1","true","x"]}""", "taken as texts")]
    [TestCase("{ anyOf: [ { type: string }, { type: integer } ], oneOf: [ { type: string }, { type: boolean } ] }", """{"oneOf":[{"type":"string"},{"type":"boolean"}]}""", "'anyOf' beside 'oneOf'")]
    [TestCase("{ allOf: [ { type: string }, { type: integer } ] }", """{"type":"string"}""", "string and integer")]
    [TestCase("{ allOf: [ { type: string, enum: [ a ] }, { enum: [ b ] } ] }", """{"type":"string","enum":["a"]}""", "no value in common")]
    [TestCase("{ allOf: [ { type: string, format: uri }, { format: uuid } ] }", """{"type":"string","format":"uri"}""", "format uri and uuid")]
    [TestCase("{ allOf: [ { properties: { a: { type: string } } }, { properties: { a: { type: integer } } } ] }",
        """{"properties":{"a":{"type":"string"}},"type":"object"}""", "member 'a' differently (string and integer); the first, in line 3, is used")]
    public void What_is_not_supported_is_loosened_with_a_warning_at_its_place(string schema, string expected, string warning)
    {
        var normalized = Normalized.Of("Tested: " + schema);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["Tested"], Is.EqualTo(expected));
            Assert.That(normalized.Findings, Has.One.Contains("warning FLORA032").And.Contains(warning).And.StartsWith("api.yaml(3,"));
            Assert.That(normalized.Findings, Has.Count.EqualTo(1));
        });
    }

    [TestCase("{ anyOf: [ { type: integer }, { type: number } ] }", """{"type":"number"}""")]
    [TestCase("{ anyOf: [ { type: integer, format: int32 }, { type: integer, format: int64 } ] }", """{"type":"integer"}""")]
    [TestCase("{ anyOf: [ { type: string, format: uri }, { type: string, format: uuid } ] }", """{"type":"string"}""")]
    [TestCase("{ oneOf: [ { type: string, format: date }, { type: string, format: date, maxLength: 10 } ] }", """{"type":"string","format":"date"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Cat' } ] }", """{"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Cat' } ] }", """{"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ anyOf: [ { type: string }, {} ] }", "{}")]
    [TestCase("{ anyOf: [ { type: string }, { $ref: '#/components/schemas/Cat' } ] }", """{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/Cat"}]}""")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/Pet' }, { type: string }, { $ref: '#/components/schemas/Cat' } ] }",
        """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"},{"type":"string"}]}""")]
    [TestCase("{ anyOf: [ { type: array, items: { type: string } }, { type: array, items: { type: integer } } ] }",
        """{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"integer"}]}}""")]
    [TestCase("{ anyOf: [ { additionalProperties: { type: string } }, { additionalProperties: true } ] }", """{"type":"object","additionalProperties":{}}""")]
    [TestCase("{ type: object, properties: { a: { type: string } }, anyOf: [ { required: [ a ] }, { required: [ b ] } ] }", """{"type":"object","properties":{"a":{"type":"string"}}}""")]
    [TestCase("{ type: object, oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }",
        """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""")]
    [TestCase("{ type: object, oneOf: [ { $ref: '#/components/schemas/Cat' }, { type: string } ] }", """{"$ref":"#/components/schemas/Cat"}""")]
    [TestCase("{ properties: { a: { type: string } }, oneOf: [ { properties: { b: { type: string } } }, { properties: { c: { type: string } } } ] }",
        """{"oneOf":[{"properties":{"a":{"type":"string"},"b":{"type":"string"}},"type":"object"},{"properties":{"a":{"type":"string"},"c":{"type":"string"}},"type":"object"}]}""")]
    [TestCase("{ type: object, properties: { kind: { type: string } }, oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }",
        """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""")]
    [TestCase("{ properties: { id: { type: string } }, oneOf: [ { $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Dog' } ] }",
        """{"oneOf":[{"title":"Named","properties":{"id":{"type":"string"},"name":{"type":"string","description":"Its name."}},"type":"object","required":["name"]},{"title":"Dog","properties":{"id":{"type":"string"},"kind":{"type":"string","x-cs-const":"\"dog\""},"name":{"type":"string"}},"type":"object","required":["kind"]}]}""")]
    public void Alternatives_are_left_where_there_is_a_choice(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Named' } ], description: d }", """{"description":"d","$ref":"#/components/schemas/Named"}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Named' }, { description: d } ] }", """{"description":"d","$ref":"#/components/schemas/Named"}""")]
    [TestCase("{ allOf: [ { type: string }, { minLength: 1 }, { minLength: 2, maxLength: 9 }, { maxLength: 12 } ] }", """{"type":"string","minLength":2,"maxLength":9}""")]
    [TestCase("{ allOf: [ { type: number, exclusiveMinimum: 0 }, { type: integer, minimum: 1, maximum: 9 } ] }", """{"type":"integer","minimum":1,"maximum":9}""")]
    [TestCase("{ allOf: [ { type: number, exclusiveMinimum: 5 }, { minimum: 1 } ] }", """{"type":"number","exclusiveMinimum":true,"minimum":5}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Colour' }, { enum: [ green, blue ] } ] }", """{"type":"string","enum":["green"]}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Named' }, { properties: { id: { type: integer } }, required: [ id ] } ] }",
        """{"type":"object","required":["name","id"],"properties":{"name":{"type":"string","description":"Its name."},"id":{"type":"integer"}}}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Named' } ], description: d, properties: { id: { type: integer } } }",
        """{"description":"d","type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Its name."},"id":{"type":"integer"}}}""")]
    [TestCase("{ allOf: [ { properties: { a: { type: string } } }, { required: [ a ], description: d } ] }", """{"properties":{"a":{"type":"string"}},"type":"object","required":["a"],"description":"d"}""")]
    [TestCase("{ allOf: [ { allOf: [ { properties: { a: {} } }, { properties: { b: {} } } ] }, { additionalProperties: false } ] }",
        """{"properties":{"a":{},"b":{}},"type":"object","additionalProperties":false}""")]
    [TestCase("{ allOf: [ { properties: { a: { type: [ string, 'null' ] } } }, { properties: { a: { minLength: 1 } } } ] }", """{"properties":{"a":{"type":"string","minLength":1}},"type":"object"}""")]
    [TestCase("{ allOf: [ { properties: { a: { type: string } } }, { properties: { a: { description: d } } } ] }", """{"properties":{"a":{"type":"string","description":"d"}},"type":"object"}""")]
    [TestCase("{ allOf: [ { properties: { a: { $ref: '#/components/schemas/Named' } } }, { properties: { a: { $ref: '#/components/schemas/Named' } } } ] }",
        """{"properties":{"a":{"$ref":"#/components/schemas/Named"}},"type":"object"}""")]
    [TestCase("{ allOf: [ { properties: { a: { type: object, properties: { b: {} } } } }, { properties: { a: { type: object, properties: { c: {} } } } } ] }",
        """{"properties":{"a":{"type":"object","properties":{"b":{},"c":{}}}},"type":"object"}""")]
    [TestCase("{ allOf: [ { properties: { a: { $ref: '#/components/schemas/Named' } } }, { properties: { a: { properties: { id: {} } } } } ] }",
        """{"properties":{"a":{"type":"object","required":["name"],"properties":{"name":{"type":"string","description":"Its name."},"id":{}}}},"type":"object"}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { id: {} }, required: [ id ] } ] }",
        """{"oneOf":[{"title":"Cat","type":"object","required":["kind","id"],"properties":{"kind":{"type":"string","x-cs-const":"\"cat\""},"lives":{"type":"integer"},"id":{}}},{"title":"Dog","type":"object","required":["kind","id"],"properties":{"kind":{"type":"string","x-cs-const":"\"dog\""},"name":{"type":"string"},"id":{}}}]}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Pet' } ], description: d }", """{"description":"d","$ref":"#/components/schemas/Pet"}""")]
    [TestCase("{ $ref: '#/components/schemas/Named', description: d }", """{"$ref":"#/components/schemas/Named","description":"d"}""")]
    [TestCase("{ $ref: '#/components/schemas/Text', minLength: 2 }", """{"type":"string","minLength":2}""")]
    [TestCase("{ type: array, items: { $ref: '#/components/schemas/Named', type: object } }", """{"type":"array","items":{"$ref":"#/components/schemas/Named"}}""")]
    [TestCase("{ type: array, items: { allOf: [ { type: array, items: { type: string } }, { maxItems: 2 } ] } }", """{"type":"array","items":{"type":"array","items":{"type":"string"},"maxItems":2}}""")]
    public void Parts_are_one_schema(string schema, string expected) => Normalizes(schema, expected);

    [TestCase("{ type: string, contentEncoding: base64 }", """{"type":"string","format":"byte"}""")]
    [TestCase("{ type: string, contentMediaType: image/png }", """{"type":"string","format":"binary","x-cs-media-type":"image/png"}""")]
    [TestCase("{ contentMediaType: application/octet-stream }", """{"type":"string","format":"binary","x-cs-media-type":"application/octet-stream"}""")]
    [TestCase("{ type: string, contentMediaType: application/json, contentSchema: { type: object } }", """{"type":"string","x-cs-media-type":"application/json"}""")]
    [TestCase("{ type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10 }", """{"type":"integer","exclusiveMinimum":true,"exclusiveMaximum":true,"minimum":0,"maximum":10}""")]
    [TestCase("{ type: integer, minimum: 5, exclusiveMinimum: 3 }", """{"type":"integer","minimum":5}""")]
    [TestCase("{ type: integer, minimum: 5, exclusiveMinimum: true }", """{"type":"integer","minimum":5,"exclusiveMinimum":true}""")]
    [TestCase("{ $schema: s, $id: i, $anchor: a, $comment: c, type: object, unevaluatedProperties: false, dependentRequired: { a: [ b ] }, not: { type: string }, if: {}, then: {} }", """{"type":"object"}""")]
    [TestCase("{ prefixItems: [ { type: string }, { type: integer } ], items: false }", """{"items":{"oneOf":[{"type":"string"},{"type":"integer"}]},"maxItems":2,"type":"array"}""")]
    [TestCase("{ prefixItems: [ { type: number }, { type: number } ], maxItems: 2 }", """{"maxItems":2,"items":{"type":"number"},"type":"array"}""")]
    [TestCase("{ prefixItems: [ { type: number } ], items: { type: string } }", """{"items":{"oneOf":[{"type":"number"},{"type":"string"}]},"type":"array"}""")]
    [TestCase("{ prefixItems: [ { type: string }, { type: integer } ] }", """{"items":{},"type":"array"}""")]
    [TestCase("{ type: object, patternProperties: { ^x: { type: string } } }", """{"type":"object","additionalProperties":{"type":"string"}}""")]
    [TestCase("{ patternProperties: { ^x: { type: string }, ^y: { type: string } }, additionalProperties: false }", """{"additionalProperties":{"type":"string"},"type":"object"}""")]
    [TestCase("{ $dynamicRef: '#node', description: d }", """{"description":"d"}""")]
    public void What_only_one_version_knows_is_said_as_in_3_0(string schema, string expected) => Normalizes(schema, expected);

    [Test]
    public void Types_in_place_are_shared_by_all_that_is_made_from_their_owner()
    {
        var normalized = Normalized.Of("""
            Base: { type: object, properties: { state: { type: string, enum: [ on ] }, alone: { type: object, properties: { a: {} } } } }
            One: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { alone: { properties: { b: {} } } } } ] }
            Two: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { state: { description: d } } } ] }
            """);

        Assert.Multiple(() =>
        {
            Assert.That((string?)normalized.Schemas["Base"]!["properties"]!["state"]!["$ref"], Is.EqualTo("#/components/schemas/BaseState"));
            Assert.That((string?)normalized.Schemas["One"]!["properties"]!["state"]!["$ref"], Is.EqualTo("#/components/schemas/BaseState"));
            Assert.That(normalized.Schemas["Two"]!["properties"]!["state"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("""{"$ref":"#/components/schemas/BaseState","description":"d"}"""));
            Assert.That(normalized["BaseState"], Is.EqualTo("""{"type":"string","enum":["on"]}"""));
            Assert.That(normalized.Schemas["One"]!["properties"]!["alone"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("""{"type":"object","properties":{"a":{},"b":{}}}"""));
        });
    }

    private static void Normalizes(string schema, string expected)
    {
        var normalized = Normalized.Of($"{Others}\nTested: {schema}");
        // The order of keywords means nothing.
        Assert.Multiple(() =>
        {
            Assert.That(JToken.DeepEquals(JToken.Parse(normalized["Tested"]), JToken.Parse(expected)), Is.True, $"{normalized["Tested"]}\n{expected}");
            Assert.That(normalized.Findings, Is.Empty);
            Assert.That(normalized.Schemas.Count, Is.EqualTo(11), "nothing that was made on the way is left");
        });
    }
}
