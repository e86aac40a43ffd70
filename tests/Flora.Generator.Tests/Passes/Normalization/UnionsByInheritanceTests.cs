using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class UnionsByInheritanceTests
{
    private const string Base = """
        Pet:
          type: object
          description: A pet.
          required: [ kind ]
          properties: { kind: { type: string }, name: { type: string } }
          discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } }
        Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
        Dog: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }
        Puppy: { allOf: [ { $ref: '#/components/schemas/Dog' }, { properties: { age: { type: integer } } } ] }
        """;

    [Test]
    public void A_base_that_is_used_as_a_type_is_the_union_of_what_is_made_from_it()
    {
        var normalized = Normalized.Of(Base + "\nOwner: { type: object, properties: { pet: { allOf: [ { $ref: '#/components/schemas/Pet' } ], description: Which. } } }");

        Assert.Multiple(() =>
        {
            Assert.That(normalized["Pet"], Is.EqualTo(
                """{"description":"A pet.","x-cs-discriminator":"kind","oneOf":[{"$ref":"#/components/schemas/Cat","x-cs-values":["cat"]},{"$ref":"#/components/schemas/Dog","x-cs-values":["Dog"]},{"$ref":"#/components/schemas/Puppy","x-cs-values":["Puppy"]}]}"""));
            Assert.That(Members(normalized, "Cat"), Is.EqualTo(new[] { "kind", "name", "lives" }));
            Assert.That(Members(normalized, "Dog"), Is.EqualTo(new[] { "kind", "name" }));
            Assert.That(Members(normalized, "Puppy"), Is.EqualTo(new[] { "kind", "name", "age" }));
            Assert.That(normalized["Owner"], Is.EqualTo("""{"type":"object","properties":{"pet":{"description":"Which.","$ref":"#/components/schemas/Pet"}}}"""));
            Assert.That(normalized.Schemas, Has.Count.EqualTo(5));
            Assert.That(normalized.Findings, Is.Empty);
        });
    }

    [Test]
    public void A_base_that_is_no_type_of_anything_stays_an_object()
    {
        var normalized = Normalized.Of(Base);

        Assert.Multiple(() =>
        {
            Assert.That(Members(normalized, "Pet"), Is.EqualTo(new[] { "kind", "name" }));
            Assert.That(Members(normalized, "Cat"), Is.EqualTo(new[] { "kind", "name", "lives" }));
            Assert.That(normalized.Schemas, Has.Count.EqualTo(4));
        });
    }

    [Test]
    public void A_base_that_maps_a_text_to_itself_keeps_an_object_of_its_own()
    {
        var normalized = Normalized.Of("""
            Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { pet: Pet, cat: Cat } } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } } ] }
            List: { type: array, items: { $ref: '#/components/schemas/Pet' } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["Pet"], Is.EqualTo("""{"x-cs-discriminator":"kind","oneOf":[{"$ref":"#/components/schemas/PetBase","x-cs-values":["pet"]},{"$ref":"#/components/schemas/Cat","x-cs-values":["cat"]}]}"""));
            Assert.That(normalized["PetBase"], Is.EqualTo("""{"type":"object","properties":{"kind":{"type":"string"}}}"""));
            Assert.That(Members(normalized, "Cat"), Is.EqualTo(new[] { "kind", "lives" }));
        });
    }

    [Test]
    public void A_base_that_lists_what_is_made_from_it_ends()
    {
        var normalized = Normalized.Of("""
            Pet:
              type: object
              properties: { kind: { type: string, enum: [ cat, dog ] } }
              discriminator: { propertyName: kind }
              oneOf: [ { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' } ]
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { name: { type: string } } } ] }
            Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(normalized["Pet"], Is.EqualTo(
                """{"x-cs-discriminator":"kind","oneOf":[{"$ref":"#/components/schemas/Dog","x-cs-values":["dog"]},{"$ref":"#/components/schemas/Cat","x-cs-values":["cat"]}]}"""));
            Assert.That(Members(normalized, "Cat"), Is.EqualTo(new[] { "kind", "lives" }));
            Assert.That(normalized.Findings, Is.Empty);
        });
    }

    private static IEnumerable<string> Members(Normalized normalized, string name) =>
        ((JObject?)normalized.Schemas[name]!["properties"])?.Properties().Select(member => member.Name) ?? [];
}
