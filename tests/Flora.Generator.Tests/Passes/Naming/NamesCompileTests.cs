using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class NamesCompileTests
{
    [Test]
    public void Members_may_be_called_like_any_type()
    {
        using var code = GeneratedCode.Compile(Listing.With(
            thing: """
                owner: { type: string }
                previous: { $ref: '#/components/schemas/Owner' }
                status: { $ref: '#/components/schemas/Status' }
                all: { type: array, items: { $ref: '#/components/schemas/Status' } }
                """,
            schemas: """
                Owner: { type: object, properties: { id: { type: string } } }
                Status: { type: string, enum: [ a, b ] }
                """,
            parameters: "- { name: status, in: query, schema: { $ref: '#/components/schemas/Status' } }\n- { name: owner, in: query, schema: { type: string } }"));
        Assert.That(code.Type("Thing"), Is.Not.Null);
    }
}
