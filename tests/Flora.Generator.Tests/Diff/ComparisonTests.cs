using Flora.Generator.Diff;
using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Sources;
using Flora.Generator.Document;
using Flora.Generator.Tests.Diff.Compare;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Diff;

public sealed class ComparisonTests
{
    private static IEnumerable<DocumentPair> Pairs => SurfacePairs.All;

    private static IEnumerable<DocumentPair> Calls => CallPairs.All;

    private static IEnumerable<DocumentPair> Wire => WirePairs.All;

    [TestCaseSource(nameof(Pairs))]
    public void Judges_the_wire_and_the_code_together(DocumentPair pair) => Judges(pair, SurfaceDocument.Text);

    [TestCaseSource(nameof(Calls))]
    public void Judges_calls_too(DocumentPair pair) => Judges(pair, WireDocument.Text);

    [TestCaseSource(nameof(Wire))]
    public void The_code_adds_to_what_is_said_about_the_wire_and_never_takes_from_it(DocumentPair pair)
    {
        var (before, after) = pair.Texts(WireDocument.Text);
        var result = Compare(before, after, out _);
        // That a document merely reads differently is said only when nothing else is.
        var wire = result.Changes.Select(change => change.Rule).Except(SurfaceRules.All).Select(rule => rule.Id).Where(rule => rule != "document-changed");
        var expected = pair.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(rule => rule != "document-changed").Distinct();
        Assert.That(wire, Is.EquivalentTo(expected));
        Assert.That(result.Severity, Is.GreaterThanOrEqualTo(Enum.Parse<ChangeSeverity>(pair.Verdict, ignoreCase: true)));
    }

    private static void Judges(DocumentPair pair, string basis)
    {
        var (before, after) = pair.Texts(basis);
        var result = Compare(before, after, out var diagnostics);
        Assert.That(diagnostics.Select(diagnostic => diagnostic.ToString()), Is.Empty);
        Assert.That(result.Changes.Select(change => change.Rule.Id).Order(), Is.EqualTo(pair.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order()));
        Assert.That(result.VerdictName, Is.EqualTo(pair.Verdict));
    }

    [Test]
    public void There_are_as_many_pairs_as_promised_and_half_of_them_are_traps()
    {
        var names = Pairs.Select(pair => pair.Name).ToList();
        Assert.That(names, Is.Unique.And.Count.GreaterThan(40));
        Assert.That(names.Count(name => name.StartsWith("Trap", StringComparison.Ordinal)) * 2, Is.GreaterThan(names.Count));
    }

    [TestCase("A new operation")]
    [TestCase("A new optional parameter")]
    [TestCase("Trap: a new required response member")]
    [TestCase("An enum value is added to a response")]
    public void What_is_minor_by_policy_has_a_note_for_those_who_mock(string name)
    {
        var (before, after) = Pairs.Single(pair => pair.Name == name).Texts(SurfaceDocument.Text);
        Assert.That(Compare(before, after, out _).Changes[0].Rule, Has.Property("Severity").EqualTo(ChangeSeverity.Minor).And.Property("Note").Not.Null);
    }

    [Test]
    public void The_documents_stay_as_they_are()
    {
        var document = Loading.Good(SurfaceDocument.Text);
        var before = document.Root.ToString();
        Comparison.Run(Revision.Of("a", document), Revision.Of("b", document), new Diagnostics());
        Assert.That(document.Root.ToString(), Is.EqualTo(before));
    }

    [Test]
    public void A_document_without_code_is_compared_on_the_wire_with_a_warning()
    {
        var broken = SurfaceDocument.Text.Replace("maximum: 9", "maximum: 9, x-timestamp: never");
        var result = Compare(SurfaceDocument.Text, broken.Replace("maximum: 100", "maximum: 50"), out var diagnostics);
        Assert.That(result.Changes.Select(change => change.Rule.Id), Is.EqualTo(new[] { "request-bound-narrowed" }));
        Assert.That(diagnostics.Select(diagnostic => diagnostic.ToString()), Has.Exactly(1).Items.And.All.Match(
            @"^after\.yaml\(\d+,\d+\): warning FLORA088: The C# of after\.yaml is not compared, because the document gives none \(FLORA033: .+\)\. What is said here"));
    }

    [Test]
    public void The_approved_listing_counts_too()
    {
        const string Before = "class A\n    A.B() -> int\n    A.C { get; init; } -> string?\n";
        var result = Compare(Before, "class A\n    A.B() -> long\n    A.C { get; init; } -> string? required\n    A.D() -> int\n");
        Assert.That(result.Changes.Select(change => (change.Rule.Id, change.Path, change.Location.ToString())), Is.EqualTo(new[]
        {
            ("api-removed", "API A.B() -> int", "tests/Api.txt(2,1)"),
            ("api-added", "API A.B() -> long", "tests/Api.txt(2,1)"),
            ("api-member-required", "API A.C { get; init; } -> string? required", "tests/Api.txt(3,1)"),
            ("api-added", "API A.D() -> int", "tests/Api.txt(4,1)"),
        }));
        Assert.That(result.VerdictName, Is.EqualTo("major"));
        Assert.That(Compare(Before, Before + "class B\n").VerdictName, Is.EqualTo("minor"));
        Assert.That(Compare(Before, "").VerdictName, Is.EqualTo("major"));
        Assert.That(Compare(Before, Before.Replace("\n", "\r\n")).Changes, Is.Empty);
    }

    private static DiffResult Compare(string listingBefore, string listingAfter)
    {
        var document = Loading.Good(SurfaceDocument.Text);
        return Comparison.Run(
            new("a", document, new Dictionary<string, string> { ["tests/Api.txt"] = listingBefore }),
            new("b", document, new Dictionary<string, string> { ["tests/Api.txt"] = listingAfter }), new Diagnostics());
    }

    private static DiffResult Compare(string before, string after, out Diagnostics diagnostics)
    {
        diagnostics = new Diagnostics();
        return Comparison.Run(
            Revision.Of("before.yaml", Loading.Good(before, "before.yaml")), Revision.Of("after.yaml", Loading.Good(after, "after.yaml")), diagnostics);
    }
}
