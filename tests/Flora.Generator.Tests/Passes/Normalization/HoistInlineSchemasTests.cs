using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class HoistInlineSchemasTests
{
    [Test]
    public void A_type_is_named_after_where_it_stands()
    {
        var root = Annotating.Through<HoistInlineSchemas>(Listing.With(
            thing: """
                owner: { type: object, description: Who has it., properties: { address: { type: object, properties: { city: { type: string } } } } }
                parts: { type: array, items: { type: object, properties: { id: { type: string } } } }
                colour: { type: [ string, "null" ], enum: [ red, green, null ] }
                tags: { type: object, additionalProperties: { type: string } }
                """,
            parameters: "- { name: sort_by, in: query, schema: { type: string, enum: [ age, size ] } }"));

        var schemas = (JObject)root["components"]!["schemas"]!;
        var thing = schemas["Thing"]!["properties"]!;
        Assert.Multiple(() =>
        {
            Assert.That(
                schemas.Properties().Select(property => property.Name),
                Is.EquivalentTo(new[] { "ThingPage", "Thing", "ThingOwner", "ThingOwnerAddress", "ThingPart", "ThingColour", "ThingSortBy" }));
            Assert.That((string?)thing["owner"]!["$ref"], Is.EqualTo("#/components/schemas/ThingOwner"));
            Assert.That((string?)thing["owner"]!["description"], Is.EqualTo("Who has it."));
            Assert.That((string?)thing["parts"]!["items"]!["$ref"], Is.EqualTo("#/components/schemas/ThingPart"));
            Assert.That((bool?)thing["colour"]!["nullable"], Is.True);
            Assert.That(schemas["ThingColour"]!["nullable"], Is.Null);
            Assert.That(thing["tags"]!["$ref"], Is.Null, "a map is no type of its own");
        });
    }

    [Test]
    public void The_answer_of_an_operation_is_named_after_it()
    {
        var root = Annotating.Through<HoistInlineSchemas>("""
            paths:
              /things:
                get:
                  operationId: things_list
                  responses:
                    "200": { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                    "404": { content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }
            """);

        Assert.That(
            ((JObject)root["components"]!["schemas"]!).Properties().Select(property => property.Name),
            Is.EqualTo(new[] { "ThingListResponse", "ThingListValue404Response" }));
    }

    [Test]
    public void The_same_type_twice_is_one_and_another_of_the_same_name_is_an_error_with_its_place()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Annotating.Complaints(Listing.With(schemas: "ThingOwner: { type: object, properties: { a: { type: string } } }", thing: "owner: { type: object, properties: { a: { type: string } } }")),
                Is.Empty);
            Assert.That(
                Annotating.Complaints(Listing.With(schemas: "ThingOwner: { type: object, properties: { b: { type: string } } }", thing: "owner: { type: object, properties: { a: { type: string } } }")),
                Has.One.Contains("error FLORA060").And.Contains("ThingOwner").And.Contains("x-csharp-name").And.StartsWith("api.yaml(32,16)"));
        });
    }

    [Test]
    public void The_maintainer_can_name_it() =>
        Assert.That(
            Annotating.Through<HoistInlineSchemas>(Listing.With(thing: "owner: { type: object, x-csharp-name: Person, properties: { a: { type: string } } }"))["components"]!["schemas"]!["Person"],
            Is.Not.Null);
}
