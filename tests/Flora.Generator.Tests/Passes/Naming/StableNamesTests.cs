using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Compiling;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

/// <summary>The order of a document decides the order of members, and nothing else.</summary>
public sealed class StableNamesTests
{
    private const int Orders = 25;

    private static IEnumerable<TestCaseData> Documents =>
    [
        new TestCaseData(RepositoryFiles.Read("openapi/flora.yaml")) { TestName = "Shuffling_changes_no_name(flora.yaml)" },
        new TestCaseData(NastyDocument.Text) { TestName = "Shuffling_changes_no_name(nasty)" },
        new TestCaseData(ResourcefulDocument.Text) { TestName = "Shuffling_changes_no_name(resourceful)" },
    ];

    [TestCaseSource(nameof(Documents))]
    public void Shuffling_changes_no_name(string yaml)
    {
        var document = Loading.Good(yaml);
        var expected = Names(Shuffling.Of(document, 0));

        Assert.That(expected, Has.Count.GreaterThan(30));
        for (var seed = 1; seed <= Orders; seed++)
        {
            var names = Names(Shuffling.Of(document, seed));
            Assert.That(expected.Except(names).Select(name => "- " + name).Concat(names.Except(expected).Select(name => "+ " + name)), Is.Empty, $"seed {seed}");
        }
    }

    [Test]
    public void What_collides_is_told_apart_by_words()
    {
        var names = Names(Loading.Good(ResourcefulDocument.Text));

        Assert.That(
            names.Where(name => name.StartsWith("operation ", StringComparison.Ordinal)).Select(name => name.Split(' ', 3)[2]),
            Is.EquivalentTo(new[]
            {
                "Canvases.ListAsync CanvasListRequest", "Canvases.CreateAsync CanvasCreateRequest", "Canvases.GetAsync CanvasGetRequest", "Canvases.UpdateAsync CanvasUpdateRequest",
                "Canvases.DeleteAsync CanvasDeleteRequest", "Canvases.Nodes.ListAsync CanvasNodeListRequest", "Canvases.Nodes.CreateAsync CanvasNodeCreateRequest",
                "Canvases.ArchiveAsync CanvasArchiveRequest", "Canvases.ListV2Async CanvasListV2Request", "Runs.GetAsync RunGetRequest", "Runs.GetAllAsync RunGetAllRequest",
                "Runs.CreateBatchAsync RunCreateBatchRequest", "Canvases.Nodes.ListStockAsync CanvasNodeListStockRequest", "CanvasesNodes.HeadStockAsync CanvasesNodeHeadStockRequest",
            }));
        Assert.That(names, Has.None.Match("Anonymous|Async2|Response2|[a-z]2 "));
    }

    [Test]
    public void All_of_it_compiles()
    {
        using var code = GeneratedCode.Compile(ResourcefulDocument.Text);

        Assert.That(code.Type("ICanvasesClient").GetProperty("Nodes")!.PropertyType, Is.EqualTo(code.Type("INodesOfCanvasesClient")));
    }

    // Everything that gets a name in C#, with what it stands for.
    private static SortedSet<string> Names(ApiDocument document)
    {
        var diagnostics = new Diagnostics();
        var annotated = PassPipeline.Run(document, new GenerationSettings(), diagnostics);
        Assert.That(diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString()), Is.Empty);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        names.UnionWith(annotated.Files.Paths.Select(path => "file " + path));
        names.UnionWith(diagnostics.Select(found => "finding " + found));
        foreach (var component in Schemas.Components(document).Properties())
        {
            names.UnionWith(Annotation.Types.Select(key => component.Value[key]).OfType<JObject>().SelectMany(type => Members(component.Name, type)));
        }
        foreach (var annotation in Operation.All(document).Select(operation => operation.Annotation))
        {
            names.Add($"operation {annotation["id"]!.ToString().Replace(' ', '_')} {annotation["access"]}.{annotation["method"]} {annotation["request"]}");
            names.UnionWith((annotation["parameters"] ?? new JArray()).Select(parameter => $"parameter {annotation["request"]}.{parameter["member"]} {parameter["in"]} {parameter["name"]} {parameter["csharp"]}"));
            names.Add($"body {annotation["request"]} {annotation["body"]?["csharp"]} {annotation["answer"]?["csharp"]}");
        }
        return names;
    }

    private static IEnumerable<string> Members(string type, JObject annotation) =>
        new[] { "members", "values", "variants" }.SelectMany(key => annotation[key] ?? new JArray())
            .Select(member => $"member {type}.{member["name"]} {member["json"] ?? member["literal"]} {member["csharp"]}")
            .Append($"type {type}");
}
