using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class MemberNamesTests
{
    [Test]
    public void Every_member_has_a_name_of_its_own()
    {
        var names = new MemberNames(ReservedNames.ModelMembers, "Thing");

        Assert.That(
            new[] { "a_b", "aB", "a-b", "equals", "thing", "codec", "to_string" }.Select(name => names.Add(name)),
            Is.EqualTo(new[] { "AB", "AB2", "AB3", "EqualsValue", "ThingValue", "CodecValue", "ToStringValue" }));
    }

    [Test]
    public void The_maintainer_can_name_it() =>
        Assert.That(
            new MemberNames(ReservedNames.ModelMembers, "Thing").Add("x", new JObject { ["x-csharp-name"] = "BetterName" }),
            Is.EqualTo("BetterName"));
}
