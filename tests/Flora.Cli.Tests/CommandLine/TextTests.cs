using Flora.Cli.CommandLine;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.CommandLine;

internal sealed class TextTests
{
    [TestCase("prj_1", "prj_1")]
    [TestCase("", "''")]
    [TestCase("two words", "'two words'")]
    [TestCase("it's", "'it'\\''s'")]
    [TestCase("$(id) `id` \\ \"", "'$(id) `id` \\ \"'")]
    [TestCase("~/x", "'~/x'")]
    [TestCase("a\u001b[2J'\\é%", "\"$(printf 'a\\033[2J\\047\\\\é%%')\"")]
    [TestCase("-\u202e-", "\"$(printf '\\055\\342\\200\\256-')\"")]
    [TestCase("a\nb\n\n", "\"$(printf 'a\\012b')\"\"${IFS#??}\"\"${IFS#??}\"")]
    public void Words_are_quoted_for_a_shell_of_Unix(string word, string quoted) =>
        Assert.That(ShellWord.Quote(word, forPowerShell: false), Is.EqualTo(quoted));

    [TestCase("prj_1", "prj_1")]
    [TestCase("it's", "'it''s'")]
    [TestCase("@x", "'@x'")]
    [TestCase("a,b", "'a,b'")]
    [TestCase("a\n\"$x`", "\"a$([char]10)`\"`$x``\"")]
    public void Words_are_quoted_for_PowerShell(string word, string quoted) =>
        Assert.That(ShellWord.Quote(word, forPowerShell: true), Is.EqualTo(quoted));

    [TestCase("30", 30_000)]
    [TestCase("0.5", 500)]
    [TestCase("30s", 30_000)]
    [TestCase("250ms", 250)]
    [TestCase("1.5m", 90_000)]
    [TestCase("2h", 7_200_000)]
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
    [TestCase("5d")]
    [TestCase("2147483648ms")]
    [TestCase("99999999999999999999999999999999")]
    public void Other_texts_are_no_durations(string text) => Assert.That(DurationText.TryRead(text, out _), Is.False);

    [TestCase("2026-01-31", false, "2026-01-31T00:00:00Z")]
    [TestCase("2026-01-31", true, "2026-01-31T23:59:59.9999999Z")]
    [TestCase("2026-01-31Z", false, "2026-01-31T00:00:00Z")]
    [TestCase("2026-01-31T12:30", true, "2026-01-31T12:30:00Z")]
    [TestCase("2026-01-31 12:30:05.25", false, "2026-01-31T12:30:05.25Z")]
    [TestCase("2026-01-31T12:30:05Z", false, "2026-01-31T12:30:05Z")]
    [TestCase("2026-01-31T12:30:05+02:00", false, "2026-01-31T10:30:05Z")]
    [TestCase("90s", false, "2026-03-01T11:58:30Z")]
    [TestCase("30m", false, "2026-03-01T11:30:00Z")]
    [TestCase("1.5h", false, "2026-03-01T10:30:00Z")]
    [TestCase("2d", true, "2026-02-27T12:00:00Z")]
    [TestCase("1w", false, "2026-02-22T12:00:00Z")]
    [TestCase("0001-01-01", false, "0001-01-01T00:00:00Z")]
    [TestCase("9999-12-31", true, "9999-12-31T00:00:00Z")]
    public void Moments_are_dates_times_or_how_long_ago(string text, bool isLast, string moment)
    {
        Assert.That(new MomentText(new FixedTime(Printed.Now)).TryRead(text, isLast, out var read), Is.True);
        Assert.That(MomentText.Write(read), Is.EqualTo(moment));
        Assert.That(new MomentText(new FixedTime(Printed.Now)).TryRead(moment, isLast, out var again), Is.True);
        Assert.That(again, Is.EqualTo(read));
    }

    [Test]
    public void A_moment_without_a_zone_is_local()
    {
        var there = TimeZoneInfo.CreateCustomTimeZone("there", TimeSpan.FromHours(-5), null, null);
        Assert.That(new MomentText(new FixedTime(Printed.Now, there)).TryRead("2026-01-31", isLast: true, out var moment), Is.True);
        Assert.That(MomentText.Write(moment), Is.EqualTo("2026-02-01T04:59:59.9999999Z"));
    }

    [TestCase("")]
    [TestCase("d")]
    [TestCase("-2d")]
    [TestCase("2 d")]
    [TestCase("2y")]
    [TestCase("99999999999d")]
    [TestCase("31.01.2026")]
    [TestCase("2026-02-30")]
    [TestCase("2026-1-1")]
    [TestCase("12:30")]
    public void Other_texts_are_no_moments(string text) =>
        Assert.That(new MomentText(new FixedTime(Printed.Now)).TryRead(text, isLast: false, out _), Is.False);
}
