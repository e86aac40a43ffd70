using Flora.Generator.Passes.Naming;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class NameSchemasTests
{
    [Test]
    public void Names_are_csharp_names_and_references_follow()
    {
        var root = Annotating.Through<NameSchemas>("""
            components:
              schemas:
                some.dotted-name: { type: object, properties: { next: { $ref: "#/components/schemas/some.dotted-name" } } }
                other: { type: object, x-csharp-name: Chosen, properties: { list: { type: array, items: { $ref: "#/components/schemas/task" } } } }
                task: { type: object, properties: { id: { type: string } } }
            """);

        var schemas = (JObject)root["components"]!["schemas"]!;
        Assert.Multiple(() =>
        {
            Assert.That(schemas.Properties().Select(schema => schema.Name), Is.EqualTo(new[] { "SomeDottedName", "Chosen", "TaskModel" }));
            Assert.That((string?)schemas.SelectToken("SomeDottedName.properties.next.$ref"), Is.EqualTo("#/components/schemas/SomeDottedName"));
            Assert.That((string?)schemas.SelectToken("Chosen.properties.list.items.$ref"), Is.EqualTo("#/components/schemas/TaskModel"));
        });
    }

    [Test]
    public void Two_schemas_of_one_name_are_an_error() =>
        Assert.That(
            Annotating.Complaints(Listing.With(schemas: "thing: { type: object, properties: { a: { type: string } } }")),
            Has.One.Contains("error FLORA060").And.Contains("Thing and thing").And.Contains("x-csharp-name"));
}
