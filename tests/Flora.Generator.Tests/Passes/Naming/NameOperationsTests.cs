using Flora.Generator.Passes.Naming;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class NameOperationsTests
{
    // Whatever style the id has, users call the same method.
    [TestCase("listGenerations")]
    [TestCase("ListGenerations")]
    [TestCase("listGenerationsAsync")]
    [TestCase("generations_list")]
    [TestCase("generations.list")]
    [TestCase("generations/list")]
    [TestCase("generations:list")]
    [TestCase("generations-list")]
    [TestCase("Generations List")]
    [TestCase("list_generations")]
    [TestCase("list-generations")]
    [TestCase("LIST_GENERATIONS")]
    [TestCase("GenerationsController_list")]
    [TestCase("GenerationController.list")]
    [TestCase("GenerationService_List")]
    [TestCase("v1.generations.list")]
    [TestCase("api.v1.generations.list")]
    [TestCase("flora.generations.list")]
    [TestCase("getGenerations")]
    [TestCase("get_generations")]
    [TestCase("get-generations")]
    [TestCase("listGenerationsUsingGET_1")]
    [TestCase("list_generations_generations_get")]
    [TestCase("list")]
    [TestCase("generations")]
    [TestCase(null)]
    public void Any_style_of_id_lists(string? id) =>
        Assert.Multiple(() =>
        {
            Assert.That(Named(Api("get /v1/generations", id, null)), Is.EqualTo("Generations.ListAsync(GenerationListRequest) generations"));
            Assert.That(Named(Api("get /v1/generations", id, "generations")), Is.EqualTo("Generations.ListAsync(GenerationListRequest) generations"));
            Assert.That(Named(Api("get /v1/generations", id, "Generations")), Is.EqualTo("Generations.ListAsync(GenerationListRequest) generations"));
        });

    [TestCase("get /things/{id}", "getThing", "Things.GetAsync(ThingGetRequest)")]
    [TestCase("get /things/{id}", "getThingById", "Things.GetAsync(ThingGetRequest)")]
    [TestCase("get /things/{thing_id}", "get_thing_by_thing_id", "Things.GetAsync(ThingGetRequest)")]
    [TestCase("get /things/{id}", "things_get", "Things.GetAsync(ThingGetRequest)")]
    [TestCase("get /things/{id}", "read_thing_things__id__get", "Things.ReadAsync(ThingReadRequest)")]
    [TestCase("get /things/{id}", "retrieveThing", "Things.RetrieveAsync(ThingRetrieveRequest)")]
    [TestCase("get /things/{id}", "things.find_by_name", "Things.FindByNameAsync(ThingFindByNameRequest)")]
    [TestCase("get /things", "findThingsByStatus", "Things.FindByStatusAsync(ThingFindByStatusRequest)")]
    [TestCase("get /things", "listOldThings", "Things.ListOldAsync(ThingListOldRequest)")]
    [TestCase("get /things", "things_old_list", "Things.ListOldAsync(ThingListOldRequest)")]
    [TestCase("get /things", "getAllThings", "Things.GetAllAsync(ThingGetAllRequest)")]
    [TestCase("get /things", "search", "Things.SearchAsync(ThingSearchRequest)")]
    [TestCase("patch /things/{id}", "things_patch", "Things.PatchAsync(ThingPatchRequest)")]
    [TestCase("patch /things/{id}", "patchThing", "Things.PatchAsync(ThingPatchRequest)")]
    [TestCase("post /things/{id}/complete", "completeThing", "Things.CompleteAsync(ThingCompleteRequest)")]
    [TestCase("post /things/{id}/complete", "things.complete", "Things.CompleteAsync(ThingCompleteRequest)")]
    [TestCase("post /things", "createThingBatch", "Things.CreateBatchAsync(ThingCreateBatchRequest)")]
    [TestCase("post /things/{thingId}/cancels", "post-things-thingId-cancels", "Things.Cancels.CreateAsync(ThingCancelCreateRequest)")]
    [TestCase("get /canvases/{id}/nodes", "listCanvasNodes", "Canvases.Nodes.ListAsync(CanvasNodeListRequest)")]
    [TestCase("get /canvases/{id}/nodes", "canvases_nodes_list", "Canvases.Nodes.ListAsync(CanvasNodeListRequest)")]
    [TestCase("delete /canvases/{id}/nodes/{node}", "deleteCanvasNode", "Canvases.Nodes.DeleteAsync(CanvasNodeDeleteRequest)")]
    [TestCase("get /api-keys", "listApiKeys", "ApiKeys.ListAsync(ApiKeyListRequest)")]
    [TestCase("get /api-keys", "api_keys_list", "ApiKeys.ListAsync(ApiKeyListRequest)")]
    [TestCase("get /apikeys", "api_keys_list", "Apikeys.ListAsync(ApikeyListRequest)")]
    [TestCase("post /generate", "generate_create", "Generate.CreateAsync(GenerateCreateRequest)")]
    public void Words_of_the_id_that_the_resource_does_not_say_name_the_method(string route, string id, string expected) =>
        Assert.That(Named(Api(route, id, null)), Does.StartWith(expected + " "));

    [TestCase("get /things", "Things.List")]
    [TestCase("get /things.json", "Things.List")]
    [TestCase("get /api/v2/things/", "Things.List")]
    [TestCase("get /2010-04-01/things", "Things.List")]
    [TestCase("get /things/{id}", "Things.Get")]
    [TestCase("post /things", "Things.Create")]
    [TestCase("put /things/{id}", "Things.Replace")]
    [TestCase("put /things", "Things.ReplaceAll")]
    [TestCase("patch /things/{id}", "Things.Update")]
    [TestCase("delete /things/{id}", "Things.Delete")]
    [TestCase("delete /things", "Things.DeleteAll")]
    [TestCase("head /things/{id}", "Things.Head")]
    [TestCase("options /thing", "Thing.Options")]
    [TestCase("trace /thing", "Thing.Trace")]
    [TestCase("get /account", "Account.Get")]
    [TestCase("delete /account", "Account.Delete")]
    [TestCase("post /things/{id}/complete", "Things.Complete")]
    [TestCase("post /things/{id}:cancel", "Things.Cancel")]
    [TestCase("put /things/{id}/archive", "Things.Archive")]
    [TestCase("put /things/{id}/content", "Things.ReplaceContent")]
    [TestCase("get /things/{id}/status", "Things.GetStatus")]
    [TestCase("get /things/{id}/metadata", "Things.GetMetadata")]
    [TestCase("delete /things/{id}/lock", "Things.DeleteLock")]
    [TestCase("get /things/search", "Things.Search")]
    [TestCase("get /users/me", "Users.GetMe")]
    [TestCase("get /canvases/{id}/nodes", "Canvases.Nodes.List")]
    [TestCase("get /canvases/{id}/nodes/{node}/ports", "Canvases.Nodes.Ports.List")]
    [TestCase("get /board/{row}/{column}", "Board.Get")]
    [TestCase("get /api", "Api.Get")]
    [TestCase("get /", "Api.Get")]
    [TestCase("get /{id}", "Api.Get")]
    [TestCase("get /3d-models", "Value3dModels.List")]
    public void Without_an_id_method_and_path_say_it(string route, string expected) =>
        Assert.That(Named(Api(route, null, null)), Does.StartWith(expected + "Async("));

    [TestCase("get /things", "listThings", "stock", "Stock.ListThingsAsync(StockListThingsRequest) stock")]
    [TestCase("get /things", "things_list", "stock", "Stock.ListThingsAsync(StockListThingsRequest) stock")]
    [TestCase("get /things", null, "stock", "Stock.ListThingsAsync(StockListThingsRequest) stock")]
    [TestCase("get /things/{id}", null, "stock", "Stock.GetThingAsync(StockGetThingRequest) stock")]
    [TestCase("post /things", null, "stock", "Stock.CreateThingAsync(StockCreateThingRequest) stock")]
    [TestCase("post /orders/cancel", "post-orders-cancel", "Orders", "Orders.CancelAsync(OrderCancelRequest) orders")]
    [TestCase("get /canvases/{id}/nodes", "listCanvasNodes", "canvases", "Canvases.ListNodesAsync(CanvasListNodesRequest) canvases")]
    [TestCase("get /canvases/{id}/nodes", "canvases.nodes.list", "canvases", "Canvases.Nodes.ListAsync(CanvasNodeListRequest) canvases nodes")]
    [TestCase("get /canvases/{id}/nodes", "canvases_nodes_list", "nodes", "Nodes.ListAsync(NodeListRequest) nodes")]
    [TestCase("get /canvases/{id}/nodes", "listNodes", "canvases.nodes", "Canvases.Nodes.ListAsync(CanvasNodeListRequest) canvases nodes")]
    [TestCase("get /canvases/{id}/nodes", "listNodes", "Canvases / Nodes", "Canvases.Nodes.ListAsync(CanvasNodeListRequest) canvases nodes")]
    [TestCase("get /canvases/{id}/nodes", "listNodes", "Canvases > Nodes", "Canvases.Nodes.ListAsync(CanvasNodeListRequest) canvases nodes")]
    [TestCase("get /canvases/{id}/nodes", "listNodes", "canvases:nodes", "Canvases.Nodes.ListAsync(CanvasNodeListRequest) canvases nodes")]
    [TestCase("get /keys", "listApiKeys", "API keys", "ApiKeys.ListAsync(ApiKeyListRequest) api-keys")]
    [TestCase("get /senders", "ListAlphaSender", "MessagingV1AlphaSender", "MessagingV1AlphaSender.ListAsync(MessagingV1AlphaSenderListRequest) messaging-v1-alpha-sender")]
    public void A_tag_names_the_client(string route, string? id, string tag, string expected) =>
        Assert.That(Named(Api(route, id, tag)), Is.EqualTo(expected));

    [TestCase("{ type: array, items: { type: string } }", "/settings", "List")]
    [TestCase("{ type: object, properties: { dark: { type: boolean } } }", "/settings", "Get")]
    [TestCase("{ type: object, properties: { data: { type: array, items: { type: string } } } }", "/settings", "List")]
    [TestCase("{ type: object, properties: { data: { type: object, properties: { all: { type: array, items: { type: string } } } } } }", "/settings", "List")]
    [TestCase("{ type: object }", "/settings", "List")]
    [TestCase("{ type: array, items: { type: string } }", "/history", "List")]
    [TestCase("{ type: object, properties: { members: { type: array, items: { type: string } } } }", "/account", "Get")]
    public void The_answer_tells_a_listing_from_a_single_thing(string schema, string path, string expected) =>
        Assert.That(
            (string?)Annotating.Through<NameOperations>(
                $"paths: {{ {path}: {{ get: {{ responses: {{ '200': {{ content: {{ application/json: {{ schema: {schema} }} }} }} }} }} }} }}")
                .SelectToken($"paths.{path}.get.x-cs-operation.verb"),
            Is.EqualTo(expected));

    [Test]
    public void The_maintainer_can_name_it() =>
        Assert.That(
            Named("paths: { /things: { get: { operationId: things_list, x-csharp-name: Enumerate } } }"),
            Is.EqualTo("Things.EnumerateAsync(ThingEnumerateRequest) things"));

    [Test]
    public void The_engine_reads_client_and_method_from_the_id() =>
        Assert.That(
            (string?)Annotating.Through<NameOperations>("paths: { '/canvases/{id}/nodes': { get: {} } }").SelectToken("paths.*.get.operationId"),
            Is.EqualTo("CanvasesNodes_List"));

    [Test]
    public void Templates_find_every_word() =>
        Assert.That(
            Annotating.Through<NameOperations>("paths: { '/canvases/{id}/nodes': { get: { operationId: listCanvasNodes } } }").SelectToken("paths.*.get.x-cs-operation")!
                .ToString(Newtonsoft.Json.Formatting.None),
            Is.EqualTo("""
                {"id":"listCanvasNodes","client":"CanvasesNodes","clients":["Canvases","CanvasesNodes"],"access":"Canvases.Nodes","words":["canvases","nodes"],"verb":"List","subject":"CanvasNode","method":"ListAsync","request":"CanvasNodeListRequest"}
                """.Trim()));

    // Neither the order of the document nor a number decides.
    [TestCase("get /things: things.get | get /things/{id}: things.getById", "Things.GetAsync Things.GetByIdAsync")]
    [TestCase("get /things: getThings | get /things/{id}: getThing", "Things.ListAsync Things.GetAsync")]
    [TestCase("get /things: - | get /things/{id}: -", "Things.ListAsync Things.GetAsync")]
    [TestCase("post /things: - | post /things/{id}: -", "Things.CreateAsync Things.CreateByIdAsync")]
    [TestCase("get /things: listThings | get /v2/things: v2.things.list", "Things.ListAsync Things.ListV2Async")]
    [TestCase("get /things: - | get /v2/things: -", "Things.ListAsync Things.ListV2Async")]
    [TestCase("get /things: billing.things.list | get /v2/things: sales.things.list", "Things.ListBillingAsync Things.ListSalesAsync")]
    [TestCase("get /things/{id}/status: - | post /things/{id}/status: status", "Things.GetStatusAsync Things.StatusAsync")]
    [TestCase("post /things/{id}/parts: - | post /things/{id}/part: -", "Things.Parts.CreateAsync Things.PartAsync")]
    [TestCase("post /things/{id}/open: - | get /things/{id}/open/parts: -", "Things.OpenThingsOpenAsync Things.Open.Parts.ListAsync")]
    public void Equal_names_take_more_words(string operations, string expected)
    {
        var routes = operations.Split(" | ").Select(operation => operation.Split(": ")).ToList();
        var names = Names(routes);

        Assert.That(names.Values, Is.EquivalentTo(expected.Split(' ')));
        Assert.That(routes.Select(route => names[route[0]]), Is.EqualTo(expected.Split(' ')));
        routes.Reverse();
        Assert.That(Names(routes), Is.EquivalentTo(names));
    }

    [Test]
    public void Two_operations_whose_words_are_all_the_same_are_an_error_at_each() =>
        Assert.That(
            Annotating.Complaints("""
                paths:
                  /a-b:
                    get: { operationId: a }
                  /a_b:
                    get: { operationId: b, x-csharp-name: A }
                  /c:
                    get: { tags: [ AB ], x-csharp-name: A }
                """),
            Has.Exactly(2).Contains("error FLORA060").And.Contains("AB.AAsync").And.Contains("x-csharp-name"));

    private static Dictionary<string, string> Names(IEnumerable<string[]> routes)
    {
        var paths = routes.GroupBy(route => route[0].Split(' ')[1]).Select(path =>
            $"  '{path.Key}':\n" + string.Join('\n', path.Select(route => $"    {route[0].Split(' ')[0]}: {{ {(route[1] == "-" ? "" : $"operationId: '{route[1]}'")} }}")));
        var root = Annotating.Through<NameOperations>("paths:\n" + string.Join('\n', paths));
        return ((JObject)root["paths"]!).Properties()
            .SelectMany(path => ((JObject)path.Value).Properties().Select(verb => (Route: $"{verb.Name} {path.Name}", Named: verb.Value["x-cs-operation"]!)))
            .ToDictionary(operation => operation.Route, operation => $"{operation.Named["access"]}.{operation.Named["method"]}");
    }

    private static string Api(string route, string? id, string? tag)
    {
        string?[] members = [id is null ? null : $"operationId: '{id}'", tag is null ? null : $"tags: [ '{tag}' ]"];
        return $"paths: {{ '{route.Split(' ')[1]}': {{ {route.Split(' ')[0]}: {{ {string.Join(", ", members.OfType<string>())} }} }} }}";
    }

    private static string Named(string yaml)
    {
        var annotation = Annotating.Through<NameOperations>(yaml).SelectToken("paths.*.*.x-cs-operation")!;
        return $"{annotation["access"]}.{annotation["method"]}({annotation["request"]}) {string.Join(' ', annotation["words"]!)}";
    }
}
