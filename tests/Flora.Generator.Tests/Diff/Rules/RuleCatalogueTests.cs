using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;

namespace Flora.Generator.Tests.Diff.Rules;

public sealed class RuleCatalogueTests
{
    [Test]
    public void Every_rule_has_an_id_of_its_own_and_says_what_it_means()
    {
        Assert.That(RuleCatalogue.All.Select(rule => rule.Id), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)+$"));
        Assert.That(RuleCatalogue.All.Select(rule => rule.Meaning), Is.All.Match(@"^[A-Z].*[a-z]\.$"));
        Assert.That(RuleCatalogue.All.Select(rule => rule.Note).OfType<string>(), Is.All.Match(@"^[A-Z].*[a-z]\.$"));
    }

    [Test]
    public void An_id_tells_the_direction() =>
        Assert.That(RuleCatalogue.All.Where(rule => rule.Id.StartsWith("request-", StringComparison.Ordinal)).Select(rule => rule.Direction), Is.All.EqualTo(Direction.Request));

    [Test]
    public void What_breaks_nobody_is_told_in_no_other_way_than_as_a_patch() =>
        Assert.That(RuleCatalogue.All.Where(rule => rule.Section == Section.None && rule.Severity != ChangeSeverity.Patch).Select(rule => rule.Id),
            Is.EqualTo(new[] { "api-removed", "api-added", "api-member-required" }));
}
