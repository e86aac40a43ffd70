using Flora.Cli.Product.History;

namespace Flora.Cli.Tests.History;

internal sealed class OutputKindsTests
{
    [Test]
    public void Every_kind_of_the_document_has_a_word() =>
        Assert.That(OutputKinds.Names, Is.EqualTo(GenerationOutputType.All.Select(OutputKinds.NameOf)));
}
