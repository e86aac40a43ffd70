using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Models;

public sealed class DescribeModelsTests
{
    [TestCase("{ type: string }", "string", "String()", "Member(\"m\", value.M)")]
    [TestCase("{ type: string, format: uri }", "string", "String()", "Member(\"m\", value.M)")]
    [TestCase("{ type: boolean }", "bool", "Boolean()", "Member(\"m\", value.M)")]
    [TestCase("{ type: integer }", "long", "Int64()", "Member(\"m\", value.M)")]
    [TestCase("{ type: integer, format: int32 }", "int", "Int32()", "Member(\"m\", value.M)")]
    [TestCase("{ type: integer, minimum: 0, maximum: 100 }", "int", "Int32()", "Member(\"m\", value.M)")]
    [TestCase("{ type: integer, minimum: 0 }", "long", "Int64()", "Member(\"m\", value.M)")]
    [TestCase("{ type: integer, maximum: 3000000000, minimum: 0 }", "long", "Int64()", "Member(\"m\", value.M)")]
    [TestCase("{ type: number }", "decimal", "Decimal()", "Member(\"m\", value.M)")]
    [TestCase("{ type: number, format: double }", "double", "Double()", "Member(\"m\", value.M)")]
    [TestCase("{ type: number, x-timestamp: unix }", "UnixTimestamp", "Value(UnixTimestamp.Codec)", "Member(\"m\", value.M, UnixTimestamp.Codec)")]
    [TestCase("{ $ref: '#/components/schemas/Moment' }", "UnixTimestamp", "Value(UnixTimestamp.Codec)", "Member(\"m\", value.M, UnixTimestamp.Codec)")]
    [TestCase("{ $ref: '#/components/schemas/Colour' }", "Colour", "Value(Colour.Codec)", "Member(\"m\", value.M, Colour.Codec)")]
    [TestCase("{ $ref: '#/components/schemas/Part' }", "Part", "Object(Part.Codec)", "Member(\"m\", value.M, Part.Codec)")]
    [TestCase("{ $ref: '#/components/schemas/Parts' }", "IReadOnlyList<Part>", "List(Part.Codec)", "List(\"m\", value.M, Part.Codec)")]
    [TestCase("{ type: array, items: { type: string } }", "IReadOnlyList<string>", "List(Codecs.String)", "List(\"m\", value.M, Codecs.String)")]
    [TestCase("{ type: array, items: { type: array, items: { type: number } } }", "IReadOnlyList<IReadOnlyList<decimal>>", "List(Codecs.List(Codecs.Decimal))", "List(\"m\", value.M, Codecs.List(Codecs.Decimal))")]
    [TestCase("{ type: object, additionalProperties: { type: integer } }", "IReadOnlyDictionary<string, long>", "Map(Codecs.Int64)", "Map(\"m\", value.M, Codecs.Int64)")]
    public void A_required_member_has_the_type_of_its_schema(string schema, string csharp, string read, string write)
    {
        var member = Member($"required: [ m ]\nproperties: {{ m: {schema} }}");

        Assert.Multiple(() =>
        {
            Assert.That((string?)member["csharp"], Is.EqualTo(csharp));
            Assert.That((string?)member["declaration"], Is.EqualTo($"{csharp}? m = null;"));
            Assert.That((string?)member["read"], Is.EqualTo(read));
            Assert.That((string?)member["result"], Is.EqualTo("json.Required(m, \"m\")"));
            Assert.That((string?)member["write"], Is.EqualTo(write));
            Assert.That((bool?)member["required"], Is.True);
        });
    }

    [TestCase("required: [ m ]\nproperties: { m: { type: [ string, 'null' ] } }", "string?", "StringOrNull()", "Member(\"m\", value.M)")]
    [TestCase("properties: { m: { type: string } }", "string?", "StringOrNull()", "Optional(\"m\", value.M)")]
    [TestCase("properties: { m: { type: [ integer, 'null' ] } }", "long?", "Int64OrNull()", "Optional(\"m\", value.M)")]
    [TestCase("properties: { m: { $ref: '#/components/schemas/Part' } }", "Part?", "ObjectOrNull(Part.Codec)", "Optional(\"m\", value.M, Part.Codec)")]
    [TestCase("properties: { m: { $ref: '#/components/schemas/Colour' } }", "Colour?", "ValueOrNull(Colour.Codec)", "Optional(\"m\", value.M, Colour.Codec)")]
    [TestCase("properties: { m: { $ref: '#/components/schemas/Parts' } }", "IReadOnlyList<Part>?", "ListOrNull(Part.Codec)", "OptionalList(\"m\", value.M, Part.Codec)")]
    [TestCase("required: [ m ]\nproperties: { m: { $ref: '#/components/schemas/Maybe' } }", "string?", "StringOrNull()", "Member(\"m\", value.M)")]
    [TestCase("required: [ m ]\nproperties: { m: {} }", "JToken?", "ObjectOrNull(Codecs.Json)", "Member(\"m\", value.M, Codecs.Json)")]
    [TestCase("required: [ m ]\nproperties: { m: { anyOf: [ { $ref: '#/components/schemas/Part' }, { type: 'null' } ] } }", "Part?", "ObjectOrNull(Part.Codec)", "Member(\"m\", value.M, Part.Codec)")]
    public void Null_and_absent_are_one_value(string schema, string csharp, string read, string write)
    {
        var member = Member(schema);

        Assert.Multiple(() =>
        {
            Assert.That((string?)member["csharp"], Is.EqualTo(csharp));
            Assert.That((string?)member["declaration"], Is.EqualTo($"{csharp} m = null;"));
            Assert.That((string?)member["read"], Is.EqualTo(read));
            Assert.That((string?)member["result"], Is.EqualTo("m"));
            Assert.That((string?)member["write"], Is.EqualTo(write));
        });
    }

    [TestCase("json", "Json", "json_")]
    [TestCase("value", "Value", "value_")]
    [TestCase("class", "Class", "@class")]
    [TestCase("subject", "SubjectValue", "subjectValue")]
    [TestCase("a\"b", "AB", "aB")]
    public void Names_are_safe(string name, string member, string local)
    {
        var described = Member($"properties: {{ {new JValue(name).ToString(Newtonsoft.Json.Formatting.None)}: {{ type: string }} }}");

        Assert.Multiple(() =>
        {
            Assert.That((string?)described["name"], Is.EqualTo(member));
            Assert.That((string?)described["local"], Is.EqualTo(local));
            Assert.That((string?)described["json"], Is.EqualTo(Newtonsoft.Json.JsonConvert.ToString(name)));
        });
    }

    [Test]
    public void The_documentation_is_that_of_the_place_else_of_the_type()
    {
        var model = Model("""
            description: A subject.
            properties:
              own: { $ref: "#/components/schemas/Part", description: This part. }
              referred: { $ref: "#/components/schemas/Part" }
              bound: { type: integer, minimum: 1, maximum: 9, default: 3, description: How many. }
              text: { type: string, pattern: ^x_, maxLength: 5 }
            """);

        Assert.Multiple(() =>
        {
            Assert.That((string?)model["docs"]![0], Is.EqualTo("<summary>A subject.</summary>"));
            Assert.That(model["members"]!.Select(member => (string?)member["docs"]![0]), Is.EqualTo(new[]
            {
                "<summary>This part.</summary>",
                "<summary>A part.</summary>",
                "<summary>How many. 1 to 9. The API's default is <c>3</c>.</summary>",
                "<summary>The member <c>text</c>. At most 5 characters. Begins with <c>x_</c>.</summary>",
            }));
        });
    }

    private static JObject Member(string subject) => (JObject)Model(subject)["members"]![0]!;

    private static JObject Model(string subject)
    {
        var indented = string.Join('\n', subject.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line));
        var root = Annotating.Schemas($$"""
            Subject:
              type: object
            {{indented}}
            Part: { type: object, description: A part., properties: { id: { type: string } } }
            Parts: { type: array, items: { $ref: "#/components/schemas/Part" } }
            Colour: { type: string, enum: [ red ] }
            Moment: { type: number, x-timestamp: unix }
            Maybe: { type: [ string, "null" ] }
            """);
        return (JObject)root["components"]!["schemas"]!["Subject"]!["x-cs-model"]!;
    }
}
