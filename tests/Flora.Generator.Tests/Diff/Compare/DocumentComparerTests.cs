using Flora.Generator.Diff.Compare;
using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Diff.Compare;

public sealed class DocumentComparerTests
{
    private static IEnumerable<DocumentPair> Pairs => WirePairs.All;

    [TestCaseSource(nameof(Pairs))]
    public void Tells_what_an_edit_means(DocumentPair pair)
    {
        var (before, after) = pair.Texts(WireDocument.Text);
        var changes = Compare(before, after);
        Assert.That(changes.Select(change => change.Rule.Id).Order(), Is.EqualTo(pair.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order()));
        Assert.That(Words.Of(Verdict.Of(changes)), Is.EqualTo(pair.Verdict));
    }

    [TestCaseSource(nameof(Pairs))]
    public void Finds_nothing_between_a_document_and_itself(DocumentPair pair) =>
        Assert.That(Compare(pair.Texts(WireDocument.Text).After, pair.Texts(WireDocument.Text).After), Is.Empty);

    [Test]
    public void There_are_as_many_pairs_as_promised_and_many_of_them_are_traps()
    {
        var names = Pairs.Select(pair => pair.Name).ToList();
        Assert.That(names, Is.Unique.And.Count.GreaterThan(100));
        Assert.That(names.Count(name => name.StartsWith("Trap", StringComparison.Ordinal)), Is.GreaterThan(35));
    }

    [Test]
    public void Every_rule_about_the_wire_is_expected_by_a_pair()
    {
        var expected = Pairs.SelectMany(pair => pair.Rules.Split(' ')).ToHashSet();
        Assert.That(RuleCatalogue.All.Except(SurfaceRules.All).Select(rule => rule.Id).Where(rule => !expected.Contains(rule)), Is.Empty);
    }

    [TestCase("maximum: 100,", "maximum: 50,", "GET /things > query limit > maximum", "after.yaml(11,89)", "100 became 50.")]
    [TestCase("        state: { type: string, enum: [ open, shut ] }\n", "", "schema Thing > state", "before.yaml(57,9)", "")]
    [TestCase("enum: [ open, shut ]", "enum: [ open, shut, ajar ]", "schema Thing > state > \"ajar\"", "after.yaml(57,52)", "")]
    [TestCase("code: { type: string }", "code: { type: integer }", "schema Error > code > type", "after.yaml(86,70)", "string became integer.")]
    public void Says_where_and_what(string before, string after, string path, string location, string detail)
    {
        var change = Compare(WireDocument.Text, WireDocument.Text.Replace(before, after)).Single();
        Assert.That((change.Path, change.Location.ToString(), change.Detail), Is.EqualTo((path, location, detail)));
    }

    [Test]
    public void A_change_that_shows_in_many_operations_is_told_once()
    {
        var text = WireDocument.Text.Replace("Error: { description: An error.,", "Error: { description: A fault.,");
        Assert.That(Compare(WireDocument.Text, text).Select(change => change.Path), Is.EqualTo(new[] { "GET /things > response 404 > description (and 1 more)" }));
    }

    [Test]
    public void Schemas_that_contain_each_other_in_every_way_end()
    {
        const string Schemas = """
                A: { allOf: [ { $ref: "#/components/schemas/B" }, { properties: { a: { allOf: [ { $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" } ] } } } ] }
                B: { type: object, properties: { a: { $ref: "#/components/schemas/A" }, b: { oneOf: [ { $ref: "#/components/schemas/C" }, { type: string } ] } } }
                C: { type: object, additionalProperties: { $ref: "#/components/schemas/C" }, properties: { n: { $ref: "#/components/schemas/C", nullable: true } } }
                Kind: {
            """;
        var before = WireDocument.Text.Replace("    Kind: {", Schemas).Replace("code: { type: string }", "code: { $ref: \"#/components/schemas/A\" }");
        var after = before.Replace("#/components/schemas/A\" }, b:", "#/components/schemas/A\", maxProperties: 3 }, b:");
        Assert.That(Compare(before, after).Select(change => change.Rule.Id).Distinct(), Is.EqualTo(new[] { "response-bound-narrowed" }));
    }

    [TestCase("paths: 1")]
    [TestCase("paths: { /a: [], /b: { get: { parameters: {}, responses: [], security: 1 } } }")]
    [TestCase("paths: { /a: { get: { parameters: [ 1, { $ref: '#/nowhere' } ], requestBody: { $ref: x }, responses: { '200': { content: { a: 1 }, headers: { h: 2 } } } } } }")]
    [TestCase("paths: { /a: { get: { responses: { '200': { content: { a: { schema: { $ref: '#/paths' , type: 3, enum: 4, allOf: 5, properties: [], required: 1 } } } } } } } }")]
    public void A_document_that_is_no_good_is_compared_as_far_as_it_goes(string rest)
    {
        var text = $"openapi: 3.1.0\n{rest}\n";
        Assert.That(Compare(text, text), Is.Empty);
        Assert.That(Compare(text, WireDocument.Text), Is.Not.Empty);
        Assert.That(Compare(WireDocument.Text, text), Is.Not.Empty);
    }

    private static IReadOnlyList<Change> Compare(string before, string after)
    {
        var findings = new Findings();
        var (old, now) = (Loading.Good(before, "before.yaml"), Loading.Good(after, "after.yaml"));
        DocumentComparer.Compare(old, now, findings);
        return findings.Changes.Count > 0 || JToken.DeepEquals(old.Root, now.Root)
            ? findings.Changes
            : [new(OperationRules.DocumentChanged, "document", new("after.yaml", 1, 1), "")];
    }
}
