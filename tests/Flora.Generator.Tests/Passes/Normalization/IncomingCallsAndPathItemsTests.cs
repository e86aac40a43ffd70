using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class IncomingCallsAndPathItemsTests
{
    [Test]
    public void Calls_that_the_API_makes_are_gone() =>
        Assert.That(
            Annotating.Through<DropIncomingCalls>("""
                webhooks: { done: { post: {} } }
                paths: { /a: { get: { callbacks: { done: {} }, responses: {} } } }
                components: { callbacks: { done: {} }, schemas: {} }
                """).ToString(Formatting.None),
            Is.EqualTo("""{"paths":{"/a":{"get":{"responses":{}}}},"components":{"schemas":{}}}"""));

    [Test]
    public void A_path_item_that_is_a_reference_is_written_out_and_what_stands_beside_it_wins() =>
        Assert.That(
            Annotating.Through<ResolvePathItems>("""
                paths:
                  /a: { $ref: '#/components/pathItems/Shared', summary: own }
                  /b: { $ref: '#/paths/~1a' }
                components:
                  pathItems: { Shared: { summary: shared, get: { responses: {} } } }
                """)["paths"]!.ToString(Formatting.None),
            Is.EqualTo("""{"/a":{"summary":"own","get":{"responses":{}}},"/b":{"summary":"own","get":{"responses":{}}}}"""));
}
