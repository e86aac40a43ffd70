using Flora.Cli.CommandLine;

namespace Flora.Cli.Tests.CommandLine;

internal sealed class TextTests
{
    [TestCase("prj_1", "prj_1")]
    [TestCase("", "''")]
    [TestCase("two words", "'two words'")]
    [TestCase("it's", "'it'\\''s'")]
    [TestCase("$(id) `id` \\ \"", "'$(id) `id` \\ \"'")]
    [TestCase("~/x", "'~/x'")]
    [TestCase("a\u001b[2J'\\é", "$'a\\033[2J\\'\\\\é'")]
    [TestCase("\u202e", "$'\\342\\200\\256'")]
    public void Words_are_quoted_for_a_shell_of_Unix(string word, string quoted) =>
        Assert.That(ShellWord.Quote(word, forPowerShell: false), Is.EqualTo(quoted));

    [TestCase("prj_1", "prj_1")]
    [TestCase("it's", "'it''s'")]
    [TestCase("@x", "'@x'")]
    [TestCase("a,b", "'a,b'")]
    public void Words_are_quoted_for_PowerShell(string word, string quoted) =>
        Assert.That(ShellWord.Quote(word, forPowerShell: true), Is.EqualTo(quoted));

    [TestCase("30", 30_000)]
    [TestCase("0.5", 500)]
    [TestCase("30s", 30_000)]
    [TestCase("250ms", 250)]
    [TestCase("1.5m", 90_000)]
    public void Durations_have_units(string text, double milliseconds)
    {
        Assert.That(DurationText.TryRead(text, out var duration), Is.True);
        Assert.That(duration.TotalMilliseconds, Is.EqualTo(milliseconds));
    }

    [TestCase("")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("ms")]
    [TestCase("1,5")]
    [TestCase("1e3")]
    [TestCase("5h")]
    [TestCase("2147483648ms")]
    [TestCase("99999999999999999999999999999999")]
    public void Other_texts_are_no_durations(string text) => Assert.That(DurationText.TryRead(text, out _), Is.False);
}
