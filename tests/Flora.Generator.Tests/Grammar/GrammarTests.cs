namespace Flora.Generator.Tests.Grammar;

/// <summary>Documents made by a grammar: each is generated, compiled, and its client driven against a server that validates requests.</summary>
public sealed class GrammarTests
{
    private const int Documents = 200;
    private const int AtOnce = 20;

    private static IEnumerable<int> Starts => Enumerable.Range(0, Documents / AtOnce).Select(group => group * AtOnce);

    [TestCaseSource(nameof(Starts))]
    public async Task A_document_generates_compiles_and_its_client_sends_what_the_document_says(int start) =>
        Assert.That(await DrivenGroup.FaultsAsync(Enumerable.Range(start, AtOnce)), Is.Empty);

    [Test]
    public void The_same_seed_makes_the_same_document_and_another_one_another()
    {
        var (first, again, other) = (DocumentGrammar.Of(1), DocumentGrammar.Of(1), DocumentGrammar.Of(2));
        Assert.That(again.ToString(), Is.EqualTo(first.ToString()));
        Assert.That(other.ToString(), Is.Not.EqualTo(first.ToString()));
    }
}
