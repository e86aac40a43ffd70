using Flora.Generator.Diff.Model;
using Flora.Generator.Release;

namespace Flora.Generator.Tests.Release;

public sealed class SemanticVersionTests
{
    [TestCase("1.2.3", "Patch", "1.2.4")]
    [TestCase("1.2.3", "Minor", "1.3.0")]
    [TestCase("1.2.3", "Major", "2.0.0")]
    [TestCase("0.2.3", "Patch", "0.2.4")]
    [TestCase("0.2.3", "Minor", "0.2.4")]
    [TestCase("0.2.3", "Major", "0.3.0")]
    [TestCase("1.0.0-rc.1", "Major", "1.0.0")]
    public void Is_followed_at_the_lowest_by(string version, string severity, string next) =>
        Assert.That(Parse(version).Next(Enum.Parse<ChangeSeverity>(severity)).ToString(), Is.EqualTo(next));

    [TestCase("1.2.3", "1.2.3", "Patch", false)]
    [TestCase("1.2.3", "1.2.4", "Patch", true)]
    [TestCase("1.2.3", "1.2.4", "Minor", false)]
    [TestCase("1.2.3", "1.3.0", "Minor", true)]
    [TestCase("1.2.3", "1.9.0", "Major", false)]
    [TestCase("1.2.3", "2.0.0", "Patch", true)]
    [TestCase("1.2.3", "1.1.9", "Patch", false)]
    [TestCase("1.2.3", "2.0.0-rc.1", "Major", true)]
    [TestCase("2.0.0-rc.1", "2.0.0", "Major", true)]
    [TestCase("2.0.0", "2.0.0-rc.1", "Patch", false)]
    [TestCase("0.1.0", "0.1.1", "Minor", true)]
    [TestCase("0.1.0", "0.1.1", "Major", false)]
    [TestCase("0.1.0", "0.2.0", "Major", true)]
    [TestCase("0.1.0", "1.0.0", "Major", true)]
    public void May_follow_or_not(string earlier, string version, string severity, bool expected) =>
        Assert.That(Parse(version).MayFollow(Parse(earlier), Enum.Parse<ChangeSeverity>(severity)), Is.EqualTo(expected));

    [TestCase("1.2")]
    [TestCase("vnext")]
    [TestCase("1.2.3.4")]
    [TestCase("1.2.99999999999")]
    public void What_is_no_version_is_none(string text) => Assert.That(SemanticVersion.Parse(text), Is.Null);

    private static SemanticVersion Parse(string text) => SemanticVersion.Parse("v" + text)!;
}
