using Flora.Generator.Passes.Types;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class DiscriminatorTests
{
    private const string Kinds = """
        AddNode: { type: object, required: [ op ], properties: { op: { const: add_node } } }
        RemoveNode: { type: object, required: [ op ], properties: { op: { type: string } } }
        MoveNode: { type: object, required: [ op ], properties: { op: { $ref: '#/components/schemas/MoveOp' } } }
        MoveOp: { type: string, enum: [ move, shift ] }
        """;

    [TestCase("mapping: { add: '#/components/schemas/AddNode', plus: AddNode, RemoveNode: RemoveNode, gone: '#/components/schemas/Gone' }", "add,plus RemoveNode move,shift")]
    [TestCase("mapping: {}", "add_node RemoveNode move,shift")]
    public void Each_alternative_knows_the_texts_that_choose_it(string mapping, string expected)
    {
        var normalized = Normalized.Of($$"""
            {{Kinds}}
            Operation:
              oneOf: [ { $ref: '#/components/schemas/AddNode' }, { $ref: '#/components/schemas/RemoveNode' }, { $ref: '#/components/schemas/MoveNode' } ]
              discriminator: { propertyName: op, {{mapping}} }
            """);

        var shape = UnionShape.Of(normalized.Document, (JObject)normalized.Schemas["Operation"]!);
        Assert.Multiple(() =>
        {
            Assert.That(shape.Discriminator, Is.EqualTo("op"));
            Assert.That(string.Join(' ', shape.Variants.Select(variant => string.Join(',', variant.DiscriminatorValues))), Is.EqualTo(expected));
        });
    }

    [Test]
    public void They_stay_with_their_alternatives_when_everything_is_renamed()
    {
        var root = Annotating.Through<Generator.Passes.Naming.NameSchemas>(Listing.With(
            schemas: """
                add_node: { type: object, required: [ op ], properties: { op: { type: string } } }
                remove-node: { type: object, required: [ op ], properties: { op: { type: string } } }
                """,
            thing: """
                operation:
                  discriminator: { propertyName: op, mapping: { add: add_node } }
                  anyOf: [ { $ref: '#/components/schemas/add_node' }, { $ref: '#/components/schemas/remove-node' } ]
                """));

        var union = (JObject?)root.SelectToken("$..[?(@.x-cs-discriminator)]") ?? root.Descendants().OfType<JObject>().First(node => node["x-cs-discriminator"] is not null);
        Assert.That(
            union["oneOf"]!.Select(alternative => $"{alternative["$ref"]} {alternative["x-cs-values"]![0]}"),
            Is.EqualTo(new[] { "#/components/schemas/AddNode add", "#/components/schemas/RemoveNode remove-node" }));
    }

    [Test]
    public void A_union_within_a_union_brings_its_own_texts_where_the_same_member_decides()
    {
        var normalized = Normalized.Of($$"""
            {{Kinds}}
            Edit:
              oneOf: [ { $ref: '#/components/schemas/AddNode' }, { $ref: '#/components/schemas/RemoveNode' } ]
              discriminator: { propertyName: op, mapping: { plus: AddNode } }
            Any:
              oneOf: [ { $ref: '#/components/schemas/Edit' }, { $ref: '#/components/schemas/MoveNode' } ]
              discriminator: { propertyName: op }
            Text: { oneOf: [ { $ref: '#/components/schemas/Edit' }, { type: string } ] }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(Texts(normalized, "Any"), Is.EqualTo(new[] { "plus", "RemoveNode", "move,shift" }));
            Assert.That(Texts(normalized, "Text"), Is.EqualTo(new[] { "plus", "RemoveNode", "" }));
        });
    }

    private static IEnumerable<string> Texts(Normalized normalized, string name) =>
        UnionShape.Of(normalized.Document, (JObject)normalized.Schemas[name]!).Variants.Select(variant => string.Join(',', variant.DiscriminatorValues));
}
