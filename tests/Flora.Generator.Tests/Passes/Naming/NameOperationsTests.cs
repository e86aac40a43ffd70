using Flora.Generator.Passes.Naming;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class NameOperationsTests
{
    [TestCase("operationId: things_list, tags: [ things ]", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: things.list, tags: [ things ]", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: things/list, tags: [ things ]", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: listThings, tags: [ things ]", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: listThingsAsync, tags: [ Things ]", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: listOldThings, tags: [ things ]", "Things.ListOldAsync(ThingListOldRequest)")]
    [TestCase("operationId: things_list, tags: [ stock ]", "Stock.ListAsync(StockListRequest)")]
    [TestCase("operationId: things_list", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: listThings", "Things.ListAsync(ThingListRequest)")]
    [TestCase("operationId: search", "Things.SearchAsync(ThingSearchRequest)")]
    [TestCase("summary: no id", "Things.GetAsync(ThingGetRequest)")]
    [TestCase("operationId: things_list, tags: [ things ], x-csharp-name: Enumerate", "Things.EnumerateAsync(ThingEnumerateRequest)")]
    public void Any_style_of_id_gives_a_client_and_a_method(string operation, string expected)
    {
        var root = Annotating.Through<NameOperations>($"paths: {{ /things: {{ get: {{ {operation} }} }} }}");

        var annotation = root.SelectToken("paths./things.get.x-cs-operation")!;
        Assert.That($"{annotation["client"]}.{annotation["method"]}({annotation["request"]})", Is.EqualTo(expected));
    }

    [Test]
    public void The_engine_reads_client_and_method_from_the_id() =>
        Assert.That(
            (string?)Annotating.Through<NameOperations>("paths: { /things: { get: { operationId: listThings } } }").SelectToken("paths./things.get.operationId"),
            Is.EqualTo("Things_List"));

    [Test]
    public void Two_operations_of_one_name_are_an_error() =>
        Assert.That(
            Annotating.Complaints("paths: { /things: { get: { operationId: things_list } }, /other: { get: { operationId: things.list } } }"),
            Has.One.Contains("error FLORA060").And.Contains("things.list").And.Contains("Things.ListAsync"));
}
