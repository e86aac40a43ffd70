using Flora.Generator.Tests.Support.Compiling;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Schemas of every kind: the type that they become, and JSON that is read and written without a loss.</summary>
public sealed class SchemasTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test } ]
        paths:
          /all: { get: { operationId: all_get, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/All" } } } } } } }
        components:
          schemas:
            All:
              type: object
              properties:
                formats: { $ref: "#/components/schemas/Formats" }
                enums: { $ref: "#/components/schemas/Enums" }
                shapes: { $ref: "#/components/schemas/Shapes" }
                nulls: { $ref: "#/components/schemas/Nulls" }
                cat: { $ref: "#/components/schemas/Cat" }
                animal: { $ref: "#/components/schemas/Animal" }
                anything: { $ref: "#/components/schemas/Anything" }
                names: { $ref: "#/components/schemas/Names" }
                constants: { $ref: "#/components/schemas/Constants" }
                times: { $ref: "#/components/schemas/Times" }
            Times:
              type: object
              properties:
                opens: { type: string, format: time }
                takes: { type: string, format: duration, default: PT1H }
                changed: { type: string, format: http-date }
                count: { type: integer, format: uint64 }
                beyond: { type: integer, minimum: 0, maximum: 18446744073709551615 }
            Formats:
              type: object
              required: [ at, day, id, link, data, big, money, text_money, small, ratio ]
              properties:
                at: { type: string, format: date-time }
                day: { type: string, format: date }
                id: { type: string, format: uuid }
                link: { type: string, format: uri }
                data: { type: string, format: byte }
                big: { type: integer, format: int64 }
                money: { type: number, format: decimal }
                text_money: { type: string, format: decimal }
                small: { type: integer, format: int32, default: 3 }
                ratio: { type: number, format: double }
            Enums:
              type: object
              properties:
                text: { type: string, enum: [ a, A, "a b", "", "null", "1" ] }
                number: { type: integer, enum: [ 1, 2, -1 ] }
                nullable: { enum: [ x, null ] }
                tagged: { oneOf: [ { const: one, description: The first. }, { const: two } ] }
                open: { anyOf: [ { type: string, enum: [ p, q ] }, { type: string } ] }
            Shapes:
              type: object
              properties:
                map: { type: object, additionalProperties: { type: integer } }
                map_of_null: { type: object, additionalProperties: { type: [ string, "null" ] } }
                grid: { type: array, items: { type: array, items: { type: number } } }
                gaps: { type: array, items: { type: [ integer, "null" ] } }
                tree: { $ref: "#/components/schemas/Tree" }
                mixed: { type: [ string, integer, "null" ] }
                either: { anyOf: [ { type: array, items: { type: string } }, { type: boolean } ] }
            Tree: { type: object, required: [ name ], properties: { name: { type: string }, children: { type: array, items: { $ref: "#/components/schemas/Tree" } } } }
            Nulls:
              type: object
              required: [ a, b, c ]
              properties:
                a: { anyOf: [ { type: "null" }, { $ref: "#/components/schemas/Tree" } ] }
                b: { oneOf: [ { $ref: "#/components/schemas/Tree" }, { type: "null" } ] }
                c: { type: [ "null", string ] }
            Pet: { type: object, required: [ name ], properties: { name: { type: string } } }
            Cat: { allOf: [ { $ref: "#/components/schemas/Pet" }, { type: object, required: [ lives ], properties: { lives: { type: integer } } } ] }
            Animal:
              oneOf: [ { $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Fish" } ]
              discriminator: { propertyName: kind, mapping: { dog: "#/components/schemas/Dog", fish: "#/components/schemas/Fish" } }
            Dog: { type: object, required: [ kind ], properties: { kind: { type: string }, barks: { type: boolean } } }
            Fish: { type: object, required: [ kind ], properties: { kind: { type: string }, fins: { type: integer } } }
            Anything: true
            Constants: { type: object, required: [ kind, version ], properties: { kind: { const: fixed }, version: { const: 2 }, note: { type: string } } }
            Names:
              type: object
              properties:
                class: { type: string }
                Equals: { type: string }
                names: { type: string }
                created_at: { type: string }
                createdAt: { type: string }
                "@type": { type: string }
                "1st": { type: string }
                "+1": { type: integer }
                "-1": { type: integer }
                Task: { $ref: "#/components/schemas/Task" }
                String: { $ref: "#/components/schemas/String" }
                codec: { $ref: "#/components/schemas/Codec" }
                Flora: { $ref: "#/components/schemas/Flora" }
                shade: { $ref: "#/components/schemas/Shade" }
                Shade: { $ref: "#/components/schemas/Shade" }
            Task: { type: object, properties: { Task: { type: string } } }
            String: { type: object, properties: { Length: { type: integer } } }
            Codec: { type: object, properties: { Codec: { type: string } } }
            Flora: { type: object, properties: { Flora: { type: string } } }
            Shade: { type: string, enum: [ dark, light ] }
        """;

    private GeneratedCode code = null!;

    [OneTimeSetUp]
    public void Generate() => code = GeneratedCode.Compile(Yaml);

    [OneTimeTearDown]
    public void Unload() => code.Dispose();

    [TestCase("Formats", """{"at": "2024-05-01T12:00:00.123456789+02:00", "day": "2024-05-01", "id": "550e8400-e29b-41d4-a716-446655440000", "link": "http://x/%7E", "data": "AQI=", "big": 9007199254740993, "money": 1.50, "text_money": "1.50", "small": 1, "ratio": 0.1}""")]
    [TestCase("Times", """{"opens": "08:00:00.5+01:00", "takes": "P1Y2M", "changed": "Sun, 06 Nov 1994 08:49:37 GMT", "count": 18446744073709551615, "beyond": 18446744073709551615}""")]
    [TestCase("Times", """{"opens": "noon", "takes": "long", "changed": "then"}""")]
    [TestCase("Enums", """{"text": "", "number": -1, "nullable": "x", "tagged": "two", "open": "z"}""")]
    [TestCase("Enums", """{"text": "unknown", "number": 99, "tagged": "three"}""")]
    [TestCase("Shapes", """{"map": {"a": 1}, "map_of_null": {"a": null, "b": "x"}, "grid": [[1.5], []], "gaps": [1, null], "tree": {"name": "r", "children": [{"name": "c", "children": []}]}, "mixed": "s", "either": ["a"]}""")]
    [TestCase("Shapes", """{"mixed": 3, "either": true}""")]
    [TestCase("Shapes", """{"mixed": {"new": 1}, "either": {"newer": [null]}}""")]
    [TestCase("Nulls", """{"a": null, "b": {"name": "t"}, "c": null}""")]
    [TestCase("Cat", """{"name": "Tom", "lives": 9, "unknown": {"kept": [1]}}""")]
    [TestCase("Animal", """{"kind": "dog", "barks": true}""")]
    [TestCase("Animal", """{"kind": "fish", "fins": 2, "colour": "red"}""")]
    [TestCase("Animal", """{"kind": "bird", "wings": 2}""")]
    [TestCase("Constants", """{"kind": "fixed", "version": 2}""")]
    [TestCase("All", """{"anything": [1, {"a": null}], "animal": {"kind": "dog"}}""")]
    [TestCase("Names", """{"class": "a", "Equals": "b", "names": "c", "created_at": "d", "createdAt": "e", "@type": "f", "1st": "g", "+1": 1, "-1": 2, "Task": {"Task": "t"}, "String": {"Length": 1}, "codec": {"Codec": "c"}, "Flora": {"Flora": "f"}, "shade": "dark", "Shade": "light"}""")]
    public void What_is_read_is_written_again(string type, string json) =>
        Assert.That(JToken.DeepEquals(Exact(code.RoundTrip(type, json)), Exact(json)), code.RoundTrip(type, json));

    [TestCase("Formats", "At", "IsoTimestamp")]
    [TestCase("Formats", "Day", "IsoDate")]
    [TestCase("Formats", "Id", "Guid")]
    [TestCase("Formats", "Link", "String")]
    [TestCase("Formats", "Big", "Int64")]
    [TestCase("Formats", "Money", "Decimal")]
    [TestCase("Formats", "TextMoney", "Decimal")]
    [TestCase("Formats", "Small", "Int32")]
    [TestCase("Formats", "Ratio", "Double")]
    [TestCase("Times", "Opens", "IsoTime")]
    [TestCase("Times", "Takes", "IsoDuration")]
    [TestCase("Times", "Changed", "HttpDate")]
    [TestCase("Times", "Count", "Decimal")]
    [TestCase("Times", "Beyond", "Decimal")]
    [TestCase("Nulls", "A", "Tree")]
    [TestCase("Nulls", "B", "Tree")]
    [TestCase("Cat", "Name", "String")]
    [TestCase("All", "Animal", "Animal")]
    [TestCase("Constants", "Version", "Int64")]
    public void A_member_has_the_type_that_its_users_expect(string type, string member, string expected)
    {
        var actual = code.Type(type).GetProperty(member)!.PropertyType;

        Assert.That((Nullable.GetUnderlyingType(actual) ?? actual).Name, Is.EqualTo(expected));
    }

    [TestCase("""{"kind": "dog", "barks": true}""", "Dog", true)]
    [TestCase("""{"kind": "bird"}""", "JObject", false)]
    public void A_union_tells_what_it_holds(string json, string type, bool known)
    {
        var animal = code.Parse("Animal", json);

        Assert.Multiple(() =>
        {
            Assert.That(animal.GetType().GetProperty("Value")!.GetValue(animal)!.GetType().Name, Is.EqualTo(type));
            Assert.That(animal.GetType().GetProperty("IsKnown")!.GetValue(animal), Is.EqualTo(known));
            Assert.That(animal, Is.EqualTo(code.Parse("Animal", json)));
        });
    }

    [Test]
    public void A_constant_is_there_from_the_beginning() =>
        Assert.That(code.Write(Activator.CreateInstance(code.Type("Constants"))!), Is.EqualTo("""{"kind":"fixed","version":2}"""));

    [Test]
    public void No_name_was_made_up() =>
        Assert.That(
            code.Assembly.GetTypes().Where(type => type.Namespace == "Flora").Select(type => type.Name),
            Has.None.Matches("^(Anonymous.*|Response[0-9]+)$"));

    private static JToken Exact(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None, FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader);
    }
}
