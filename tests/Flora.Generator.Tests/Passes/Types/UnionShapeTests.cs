using Flora.Generator.Passes;
using Flora.Generator.Passes.Types;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Types;

public sealed class UnionShapeTests
{
    [Test]
    public void The_declared_discriminator_chooses_by_the_stated_texts_or_else_by_the_constant()
    {
        var shape = Shape("""
            x-cs-discriminator: kind
            oneOf: [ { $ref: '#/components/schemas/Add', x-cs-values: [ add, plus ] }, { $ref: '#/components/schemas/Remove' } ]
            """);

        Assert.Multiple(() =>
        {
            Assert.That(shape.Discriminator, Is.EqualTo("kind"));
            Assert.That(shape.Variants.Select(variant => $"{variant.Reference}: {string.Join(",", variant.DiscriminatorValues)}"), Is.EqualTo(new[] { "Add: add,plus", "Remove: remove" }));
            Assert.That(shape.Variants[0].Required, Is.EqualTo(new[] { "kind", "node" }));
            Assert.That(shape.Variants[0].Members, Is.EqualTo(new[] { "kind", "node", "force" }));
        });
    }

    [Test]
    public void A_required_member_with_texts_of_its_own_in_each_alternative_is_a_discriminator() =>
        Assert.That(
            Shape("oneOf: [ { $ref: '#/components/schemas/Add' }, { $ref: '#/components/schemas/Remove' } ]").Discriminator,
            Is.EqualTo("kind"));

    [TestCase("oneOf: [ { $ref: '#/components/schemas/Add' }, { $ref: '#/components/schemas/Add' } ]", TestName = "the same texts")]
    [TestCase("oneOf: [ { $ref: '#/components/schemas/Add' }, { type: object, properties: { kind: { type: string } } } ]", TestName = "any text")]
    [TestCase("oneOf: [ { $ref: '#/components/schemas/Add' }, { type: object, properties: { kind: { type: string, enum: [ a ] } } } ]", TestName = "optional")]
    [TestCase("oneOf: [ { $ref: '#/components/schemas/Add' }, { type: string } ]", TestName = "no object")]
    public void No_member_is_taken_for_a_discriminator_that_does_not_decide(string union) => Assert.That(Shape(union).Discriminator, Is.Null);

    [Test]
    public void Each_alternative_has_the_kind_of_its_json()
    {
        var shape = Shape("""
            oneOf: [ { $ref: '#/components/schemas/Colour' }, { type: integer, enum: [ 1 ] }, { type: array, items: {} }, { type: object, additionalProperties: {} }, { type: number }, { type: boolean }, {} ]
            """);

        Assert.That(
            shape.Variants.Select(variant => variant.Kind),
            Is.EqualTo(new[] { "string", "integer", "array", "object", "number", "boolean", "any" }));
    }

    [Test]
    public void Constants_are_those_of_a_const_and_of_an_enum_followed_through_references()
    {
        var variant = Shape("oneOf: [ { $ref: '#/components/schemas/Add' }, { type: object } ]").Variants[0];

        Assert.That(
            variant.Constants.Select(constant => $"{constant.Member}: {string.Join(",", constant.Values.Select(value => value.ToString(Newtonsoft.Json.Formatting.None)))}"),
            Is.EqualTo(new[] { "kind: \"add\",\"plus\"", "force: true" }));
    }

    private static UnionShape Shape(string union)
    {
        var document = Loading.Good($$"""
            components:
              schemas:
                Colour: { enum: [ red ] }
                AddKind: { type: string, enum: [ add, plus ] }
                Add:
                  type: object
                  required: [ kind, node ]
                  properties: { kind: { $ref: '#/components/schemas/AddKind' }, node: { type: string }, force: { type: boolean, x-cs-const: 'true' } }
                Remove:
                  type: object
                  required: [ kind ]
                  properties: { kind: { type: string, x-cs-const: '"remove"' } }
                Union:
            {{string.Join('\n', union.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => "      " + line))}}
            """);
        return UnionShape.Of(document, (JObject)Schemas.Components(document)["Union"]!);
    }
}
