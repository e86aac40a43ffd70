using Flora.Generator.Document;
using Flora.Generator.Passes;
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
                other: { type: object, x-csharp-name: Chosen, properties: { list: { type: array, items: { $ref: "#/components/schemas/thing" } } } }
                thing: { type: object, properties: { id: { type: string } } }
            """);

        var schemas = (JObject)root["components"]!["schemas"]!;
        Assert.Multiple(() =>
        {
            Assert.That(schemas.Properties().Select(schema => schema.Name), Is.EqualTo(new[] { "SomeDottedName", "Chosen", "Thing" }));
            Assert.That((string?)schemas.SelectToken("SomeDottedName.properties.next.$ref"), Is.EqualTo("#/components/schemas/SomeDottedName"));
            Assert.That((string?)schemas.SelectToken("Chosen.properties.list.items.$ref"), Is.EqualTo("#/components/schemas/Thing"));
        });
    }

    // Neither the order of the document nor a number decides.
    [TestCase("task Task", "TaskModel TaskCapitalModel", 2)]
    [TestCase("String", "StringModel", 1)]
    [TestCase("Codec Flora Optional Guid", "CodecModel FloraModel OptionalModel GuidModel", 4)]
    [TestCase("circle Circle", "CircleModel Circle", 1)]
    [TestCase("A.B AB", "ABModel Ab", 1)]
    [TestCase("a_b a-b AB", "AUnderscoreBModel AMinusBModel Ab", 2)]
    [TestCase("shape SHAPE", "ShapeModel Shape", 1)]
    [TestCase("FloraClient ThingsClient IThingsClient", "FloraClientModel ThingsClientModel IThingsClientModel", 3)]
    [TestCase("ThingListRequest", "ThingListRequest", 0)]
    public void Equal_and_reserved_names_take_more_words_and_say_so(string names, string expected, int warnings)
    {
        var given = names.Split(' ');

        Assert.That(given.Select(name => Named(given, out _)[name]), Is.EqualTo(expected.Split(' ')));
        Assert.That(given.Select(name => Named(given.Reverse(), out _)[name]), Is.EqualTo(expected.Split(' ')));
        Named(given, out var diagnostics);
        Assert.That(diagnostics.Select(found => found.ToString()), Has.Exactly(warnings).Contains("warning FLORA060").And.Contains("x-csharp-name").And.StartsWith("api.yaml("));
        Assert.That(diagnostics, Has.Count.EqualTo(warnings));
    }

    [TestCase("{ a: { type: object, x-csharp-name: Same }, b: { type: object, x-csharp-name: Same } }", 2)]
    [TestCase("{ a: { type: object, x-csharp-name: Task } }", 1)]
    [TestCase("{ a: { type: string, x-csharp-name: Same }, b: { type: array, items: { type: string }, x-csharp-name: Same } }", 2)]
    public void A_name_that_the_maintainer_cannot_have_is_an_error_at_its_place(string schemas, int errors) =>
        Assert.That(
            Annotating.Complaints($"components:\n  schemas: {schemas}\n"),
            Has.Exactly(errors).StartsWith("api.yaml(2,").And.Contains("error FLORA060").And.Contains("x-csharp-name"));

    [Test]
    public void An_alias_makes_way_in_silence()
    {
        var document = Loading.Good("components: { schemas: { String: { type: string }, ids: { type: array, items: { type: string } } } }");
        var diagnostics = new Diagnostics();
        PassPipeline.Run(document, new GenerationSettings(), diagnostics);

        Assert.That(diagnostics.Select(found => found.Code), Has.None.EqualTo(DiagnosticCodes.NameCollision));
    }

    private static Dictionary<string, string> Named(IEnumerable<string> names, out Diagnostics diagnostics)
    {
        var document = Loading.Good(
            "paths: { /things: { get: { operationId: listThings } } }\ncomponents:\n  schemas:\n"
            + string.Concat(names.Select(name => $"    {name}: {{ type: object, properties: {{ is{name.Replace(".", "Dot")}: {{ type: string }} }} }}\n")));
        diagnostics = [];
        var context = new PassContext(document, new GenerationSettings(), new FileTable(), diagnostics);
        foreach (var pass in PassPipeline.Passes.TakeWhile(pass => pass is not NameSchemas).Append(new NameSchemas()))
        {
            pass.Apply(context);
        }
        return ((JObject)document.Root["components"]!["schemas"]!).Properties().ToDictionary(
            schema => ((JObject)schema.Value["properties"]!).Properties().Single().Name[2..].Replace("Dot", "."), schema => schema.Name);
    }
}
