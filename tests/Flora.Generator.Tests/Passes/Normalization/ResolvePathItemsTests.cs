using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class ResolvePathItemsTests
{
    [Test]
    public void A_path_that_refers_to_another_has_its_operations()
    {
        var document = Loading.Good("""
            openapi: 3.1.0
            paths:
              /a: { $ref: '#/components/pathItems/A' }
              /b: { $ref: '#/paths/~1a' }
            components:
              pathItems: { A: { get: { responses: {} }, put: { responses: {} } } }

            """);
        new ResolvePathItems().Apply(new PassContext(document, new GenerationSettings(), new FileTable(), new()));
        Assert.That(Operation.All(document).Select(operation => $"{operation.Verb} {operation.Path}"),
            Is.EqualTo(new[] { "get /a", "put /a", "get /b", "put /b" }));
    }
}
