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

    // Wherever a document writes a schema in place, its place names it.
    [TestCase("parameters: [ { name: sort_by, in: query, schema: { type: string, enum: [ a ] } } ]", "ThingSortBy")]
    [TestCase("parameters: [ { name: sort_by, in: query, schema: { type: array, items: { type: string, enum: [ a ] } } } ]", "ThingSortBy")]
    [TestCase("parameters: [ { name: page_size, in: query, schema: { type: integer, enum: [ 10, 20 ] } } ]", "ThingPageSize")]
    [TestCase("parameters: [ { name: a, x-csharp-name: Better, in: query, schema: { type: string, enum: [ a ] } } ]", "ThingBetter")]
    [TestCase("parameters: [ { $ref: '#/components/parameters/Sorting' } ]", "Sorting")]
    [TestCase("requestBody: { content: { application/json: { schema: OBJECT } } }", "ThingMakeBody")]
    [TestCase("requestBody: { content: { application/json: { schema: { type: array, items: OBJECT } } } }", "ThingMakeBody")]
    [TestCase("requestBody: { content: { multipart/form-data: { schema: OBJECT } } }", "ThingMakeBody")]
    [TestCase("requestBody: { content: { application/json: { schema: OBJECT }, application/merge-patch+json: { schema: OBJECT } } }", "ThingMakeBody")]
    [TestCase("requestBody: { content: { application/json: { schema: OBJECT }, application/merge-patch+json: { schema: OTHER } } }", "ThingMakeBody")]
    [TestCase("requestBody: { $ref: '#/components/requestBodies/Making' }", "")]
    [TestCase("responses: { '200': { content: { application/json: { schema: OBJECT } } } }", "ThingMakeResponse")]
    [TestCase("responses: { '200': { content: { application/json: { schema: OBJECT } } }, '202': { content: { application/json: { schema: OTHER } } } }", "ThingMakeResponse ThingMakeAcceptedResponse")]
    [TestCase("responses: { '204': {}, '202': { content: { application/json: { schema: OBJECT } } } }", "ThingMakeResponse")]
    [TestCase("responses: { '404': { content: { application/json: { schema: OBJECT } } } }", "ThingMakeNotFoundResponse")]
    [TestCase("responses: { '499': { content: { application/json: { schema: OBJECT } } } }", "ThingMakeStatus499Response")]
    [TestCase("responses: { 4XX: { content: { application/json: { schema: OBJECT } } } }", "ThingMakeClientErrorResponse")]
    [TestCase("responses: { default: { content: { application/problem+json: { schema: OBJECT } } } }", "ThingMakeDefaultResponse")]
    [TestCase("responses: { '200': { headers: { X-Kind: { schema: { type: string, enum: [ a ] } } } } }", "ThingMakeXKind")]
    [TestCase("responses: { '200': { content: { application/json: { schema: { type: object, additionalProperties: OBJECT } } } } }", "ThingMakeResponse")]
    public void Every_place_of_an_operation_has_a_name(string operation, string expected)
    {
        var root = Annotating.Through<HoistInlineSchemas>($$"""
            paths:
              /things:
                post: { operationId: makeThing, {{Written(operation)}} }
            components:
              parameters: { Sorting: { name: sort_by, in: query, schema: { type: string, enum: [ a ] } } }
            """);

        Assert.That(Names(root).Except(["Sorting"]), Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(["Sorting"])));
        Assert.That(root.ToString(), Does.Contain(expected.Split(' ')[0]));
    }

    [TestCase("responses: { Gone: { content: { application/json: { schema: OBJECT } } } }", "GoneResponse")]
    [TestCase("responses: { GoneResponse: { content: { application/json: { schema: OBJECT } } } }", "GoneResponse")]
    [TestCase("requestBodies: { Making: { content: { application/json: { schema: OBJECT } } } }", "MakingBody")]
    [TestCase("parameters: { sort_by: { name: s, in: query, schema: { type: string, enum: [ a ] } } }", "SortBy")]
    [TestCase("headers: { Kind: { schema: { type: string, enum: [ a ] } } }", "Kind")]
    [TestCase("headers: { Kind: { schema: { type: string, enum: [ a ] } } }, parameters: { Kind: { name: s, in: query, schema: { type: string, enum: [ b ] } } }", "KindHeader KindParameter")]
    [TestCase("schemas: { Things: { type: array, items: OBJECT } }", "Things Thing")]
    [TestCase("schemas: { Things: { type: array, items: OBJECT }, Thing: OTHER }", "Things Thing ThingsItem")]
    [TestCase("schemas: { Labels: { type: object, additionalProperties: OBJECT } }", "Labels Label")]
    [TestCase("schemas: { Data: { type: object, additionalProperties: OBJECT } }", "Data DataValue")]
    [TestCase("schemas: { A: { type: object, properties: { b_c: OBJECT, bC: OTHER } } }", "A ABUnderscoreC ABC")]
    [TestCase("schemas: { A: { type: object, properties: { b: OBJECT } }, a_b: OTHER }", "A a_b ABModel")]
    [TestCase("schemas: { A: { type: object, properties: { b: OBJECT } }, AB: OBJECT }", "A AB")]
    [TestCase("schemas: { A: { type: object, properties: { b: { type: array, items: { type: array, items: OBJECT } } } } }", "A AB")]
    [TestCase("schemas: { Tas: { type: object, properties: { k: OBJECT } } }", "Tas TasKModel", Description = "as good as Task")]
    public void What_is_shared_is_named_after_its_key(string components, string expected) =>
        Assert.That(
            Names(Annotating.Through<HoistInlineSchemas>($"components: {{ {Written(components)} }}")),
            Is.EquivalentTo(expected.Split(' ')));

    [TestCase("{ title: Red Thing, type: object, properties: { a: { type: string } } }, { title: ShapeBlue, type: object, properties: { b: { type: string } } }", "ShapeRedThing ShapeBlue")]
    [TestCase("{ type: object, properties: { kind: { enum: [ add_node ], type: string } } }, { type: object, properties: { kind: { enum: [ drop ], type: string } } }", "ShapeAddNode ShapeDrop")]
    [TestCase("{ type: object, required: [ file_id ], properties: { file_id: { type: string } } }, { type: object, required: [ url ], properties: { url: { type: string } } }", "ShapeFileId ShapeUrl")]
    [TestCase("{ type: object, required: [ x ], properties: { x: { type: string } } }, { type: object, required: [ x ], properties: { x: { type: string }, y: { type: string } } }", "ShapeX ShapeXY")]
    [TestCase("{ type: object, properties: { x: { type: string } } }, { type: object, properties: { x: { type: integer } } }", "ShapeVariantA ShapeVariantB")]
    [TestCase("{ type: string }, { type: object, properties: { x: { type: string } } }", "ShapeX")]
    public void An_alternative_is_named_after_what_tells_it_from_the_others(string alternatives, string expected)
    {
        var forth = Names(Annotating.Through<HoistInlineSchemas>($"components: {{ schemas: {{ Shape: {{ oneOf: [ {alternatives} ] }} }} }}"));
        Assert.That(forth.Except(["Shape"]).Where(name => !name.StartsWith("ShapeKind", StringComparison.Ordinal) && !name.EndsWith("Kind", StringComparison.Ordinal)), Is.EquivalentTo(expected.Split(' ')));
    }

    [Test]
    public void Unions_in_place_are_named_too_and_what_the_place_says_stays_there()
    {
        var root = Annotating.Through<HoistInlineSchemas>(Listing.With(
            thing: "part: { nullable: true, readOnly: true, description: One., oneOf: [ { type: string }, { type: object, title: Big, properties: { a: { type: string } } } ] }"));

        Assert.Multiple(() =>
        {
            Assert.That(Names(root), Is.EquivalentTo(new[] { "ThingPage", "Thing", "ThingPart", "ThingPartBig" }));
            Assert.That(
                root.SelectToken("components.schemas.Thing.properties.part")!.ToString(Newtonsoft.Json.Formatting.None),
                Is.EqualTo("""{"$ref":"#/components/schemas/ThingPart","description":"One.","nullable":true,"readOnly":true}"""));
            Assert.That(root.SelectToken("components.schemas.ThingPart.readOnly"), Is.Null);
        });
    }

    [Test]
    public void One_parameter_of_many_operations_is_one_type_and_different_ones_say_more() =>
        Assert.That(
            Names(Annotating.Through<HoistInlineSchemas>("""
                paths:
                  /things:
                    get: { operationId: listThings, parameters: [ { name: order, in: query, schema: { type: string, enum: [ a ] } }, { name: by, in: query, schema: { type: string, enum: [ x ] } } ] }
                    post: { operationId: createThing, parameters: [ { name: order, in: query, schema: { type: string, enum: [ a ] } }, { name: by, in: query, schema: { type: string, enum: [ y ] } } ] }
                """)),
            Is.EquivalentTo(new[] { "ThingOrder", "ThingListBy", "ThingCreateBy" }));

    [Test]
    public void The_maintainer_can_name_it() =>
        Assert.That(
            Names(Annotating.Through<HoistInlineSchemas>(Listing.With(thing: "owner: { type: object, x-csharp-name: Person, properties: { a: { type: string } } }"))),
            Has.Member("Person"));

    [Test]
    public void A_name_that_the_maintainer_cannot_have_is_an_error_at_its_place() =>
        Assert.That(
            Annotating.Complaints(Listing.With(thing: "owner: { type: object, x-csharp-name: Thing, properties: { a: { type: string } } }")),
            Has.One.StartsWith("api.yaml(33,16)").And.Contains("error FLORA060").And.Contains("Thing").And.Contains("x-csharp-name"));

    private static string Written(string yaml) => yaml
        .Replace("OBJECT", "{ type: object, properties: { o: { type: string } } }", StringComparison.Ordinal)
        .Replace("OTHER", "{ type: object, properties: { p: { type: string } } }", StringComparison.Ordinal);

    private static IEnumerable<string> Names(JObject root) => ((JObject)root["components"]!["schemas"]!).Properties().Select(schema => schema.Name);
}
