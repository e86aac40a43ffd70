using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

public sealed class MemberNamesTests
{
    [TestCase("@type $ref 1st x", "Type Ref Value1st X")]
    [TestCase("+1 -1 1", "Plus1 Minus1 Value1")]
    [TestCase("16:9 1:69 1.5", "Value16_9 Value1_69 Value1_5")]
    [TestCase("日本 größe 😀", "日本 Größe U1F600")]
    [TestCase(" ! ?!", "Empty Not QuestionNot")]
    [TestCase("a_b aB a-b", "AUnderscoreB AB AMinusB")]
    [TestCase("created_at createdAt", "CreatedUnderscoreAt CreatedAt")]
    [TestCase("id _id __id", "Id UnderscoreId UnderscoreUnderscoreId")]
    [TestCase("png PNG", "Png PngUpper")]
    [TestCase("png Png PNG", "Png PngCapital PngUpper")]
    [TestCase("fooBar FooBar FOO_BAR", "FooBar FooBarCapital FooUnderscoreBar")]
    [TestCase("pNg png", "PNg Png")]
    [TestCase("pnG png", "PnG Png")]
    [TestCase("a+ a- a", "APlus AMinus A")]
    [TestCase("> >= < <=", "Greater GreaterEqual Less LessEqual")]
    [TestCase("null true default", "Null True Default")]
    [TestCase("equals thing codec to_string value", "EqualsValue ThingValue CodecValue ToStringValue Value")]
    [TestCase("equals equals_value", "EqualsValue EqualsUnderscoreValue")]
    public void Every_member_has_a_name_of_its_own_whatever_the_order(string names, string expected)
    {
        var members = names.Split(' ').Select(name => new NamedMember(name)).ToList();

        Assert.That(Named(members), Is.EqualTo(expected.Split(' ')));
        Assert.That(Named([.. members.AsEnumerable().Reverse()]).Reverse(), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public void Parameters_of_one_name_are_told_apart_by_their_place() =>
        Assert.That(
            Named([new("id", null, "path"), new("id", null, "query"), new("limit", null, "query")]),
            Is.EqualTo(new[] { "PathId", "QueryId", "Limit" }));

    [Test]
    public void The_maintainer_can_name_it_and_all_others_make_way() =>
        Assert.That(
            Named([new("better"), new("x", JObject.Parse("""{"x-csharp-name": "Better"}"""))]),
            Is.EqualTo(new[] { "BetterValue", "Better" }));

    [TestCase("Equals", "Equals")]
    [TestCase("Thing", "Thing")]
    public void A_name_that_the_maintainer_cannot_have_is_an_error(string given, string named)
    {
        var diagnostics = new Diagnostics();
        MemberNames.Of(diagnostics, "Thing", ReservedNames.ModelMembers, [new("x", new JObject { ["x-csharp-name"] = given })]);

        Assert.That(diagnostics.Single().ToString(), Does.Contain("error FLORA060").And.Contains(named).And.Contains("Choose another"));
    }

    [Test]
    public void A_name_that_the_maintainer_gives_twice_is_an_error_at_both()
    {
        var diagnostics = new Diagnostics();
        MemberNames.Of(diagnostics, "Thing", ReservedNames.ModelMembers, [.. "xy".Select(name => new NamedMember($"{name}", new JObject { ["x-csharp-name"] = "Same", ["n"] = $"{name}" }))]);

        Assert.That(diagnostics, Has.Count.EqualTo(1).And.All.Property("Code").EqualTo(DiagnosticCodes.NameCollision));
    }

    private static IReadOnlyList<string> Named(IReadOnlyList<NamedMember> members)
    {
        var diagnostics = new Diagnostics();
        var names = MemberNames.Of(diagnostics, "Thing", ReservedNames.ModelMembers, members);
        Assert.That(diagnostics, Is.Empty);
        return names;
    }
}
