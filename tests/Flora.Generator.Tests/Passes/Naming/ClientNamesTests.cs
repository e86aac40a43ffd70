using Flora.Generator.Passes.Naming;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class ClientNamesTests
{
    [TestCase("http", "HttpResource Http", Description = "HttpClient is .NET's")]
    [TestCase("flora", "FloraResource Flora", Description = "FloraClient is the root")]
    [TestCase("equals", "EqualsResource EqualsResource")]
    [TestCase("getType", "GetTypeResource GetTypeResource")]
    [TestCase("tasks", "Tasks Tasks")]
    [TestCase("task", "Task Task")]
    [TestCase("string", "String String")]
    [TestCase("x", "X X")]
    public void No_client_takes_a_name_that_is_needed(string tag, string expected) =>
        Assert.That(Clients($"[ {tag} ]"), Is.EqualTo(new[] { expected }));

    [TestCase("API keys", "ApiKeys")]
    [TestCase("ApiKeys", "apikeys")]
    public void Tags_that_differ_in_style_only_are_one_client(string tag, string other) =>
        Assert.That(Clients($"[ {tag} ]", $"[ {other} ]").Distinct(), Is.EqualTo(new[] { "ApiKeys ApiKeys" }));

    [Test]
    public void A_flat_and_a_nested_client_are_told_apart() =>
        Assert.That(
            Clients("[ CanvasesNodes ]", "[ canvases/nodes ]"),
            Is.EqualTo(new[] { "CanvasesNodes CanvasesNodes", "NodesOfCanvases Canvases.Nodes" }));

    [Test]
    public void An_interface_is_no_other_client() =>
        Assert.That(Clients("[ x ]", "[ IX ]"), Is.EqualTo(new[] { "X X", "IxResource Ix" }));

    [Test]
    public void A_request_makes_way_for_a_schema_of_its_name() =>
        Assert.That(
            (string?)Annotating.Through<NameOperations>("""
                paths: { /things: { get: { operationId: listThings } } }
                components: { schemas: { thing_list_request: { type: object, properties: { a: { type: string } } } } }
                """).SelectToken("paths./things.get.x-cs-operation.request"),
            Is.EqualTo("ThingListParameters"));

    [Test]
    public void Requests_of_resources_in_singular_and_plural_are_told_apart() =>
        Assert.That(
            ((JObject)Annotating.Through<NameOperations>("paths: { /canvas: { post: {} }, /canvases: { post: {} } }")["paths"]!)
                .Properties().Select(path => (string?)path.Value.SelectToken("post.x-cs-operation.request")),
            Is.EqualTo(new[] { "CanvasCreateRequest", "CanvasesCreateRequest" }));

    private static IEnumerable<string> Clients(params string[] tags)
    {
        var paths = tags.Select((tags, index) => $"  /p{index}: {{ get: {{ tags: {tags}, x-csharp-name: Get{index} }} }}");
        return ((JObject)Annotating.Through<NameOperations>("paths:\n" + string.Join('\n', paths))["paths"]!)
            .Properties().Select(path => $"{path.Value.SelectToken("get.x-cs-operation.client")} {path.Value.SelectToken("get.x-cs-operation.access")}");
    }
}
