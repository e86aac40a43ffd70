using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class RemoveOtherExtensionsTests
{
    [Test]
    public void Only_the_generator_s_own_extensions_stay_and_no_decision_of_a_pass_is_taken_from_the_document()
    {
        var root = Annotating.Through<RemoveOtherExtensions>("""
            openapi: 3.1.0
            x-tool: { type: object }
            paths:
              x-note: 1
              /a:
                x-cs-client: { name: Evil }
                get:
                  x-cs-operation: { method: Evil }
                  x-cli: { hidden: true }
                  x-csharp-name: Read
                  responses:
                    x-note: 1
                    "200": { description: x, x-amazon: { properties: {} }, headers: { x-request-id: { schema: { type: string } } } }
            components:
              schemas:
                x-thing: { type: object, properties: { x-member: { type: number, x-timestamp: unix, x-faker: name } } }

            """);
        Assert.That(root.Descendants().OfType<JProperty>().Select(member => member.Name).Where(name => name.StartsWith("x-", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "x-cli", "x-csharp-name", "x-request-id", "x-thing", "x-member", "x-timestamp" }));
    }
}
