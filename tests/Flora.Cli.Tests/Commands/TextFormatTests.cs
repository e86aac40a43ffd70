using Flora.Cli.Commands;

namespace Flora.Cli.Tests.Commands;

internal sealed class TextFormatTests
{
    [TestCase("2026-01-31T12:00:00Z", true)]
    [TestCase("2026-01-31T12:00:00.123456789+05:30", true)]
    [TestCase("2026-01-31T12:00:00", false)]
    [TestCase("2026-02-31T12:00:00Z", false)]
    [TestCase("2026-01-31 12:00:00Z", false)]
    [TestCase("2026-01-31T12:00:00Z\n", false)]
    [TestCase("2026-01-31", false)]
    [TestCase("", false)]
    public void A_moment_has_its_distance_from_UTC(string text, bool fits) => Assert.That(TextFormat.Timestamp.Fits(text), Is.EqualTo(fits));

    [TestCase("2026-01-31", true)]
    [TestCase("2026-02-29", false)]
    [TestCase("31.01.2026", false)]
    public void A_day_is_of_the_calendar(string text, bool fits) => Assert.That(TextFormat.Date.Fits(text), Is.EqualTo(fits));

    [TestCase("", true)]
    [TestCase("YWI=", true)]
    [TestCase("YWI", false)]
    public void Bytes_are_whole(string text, bool fits) => Assert.That(TextFormat.Base64.Fits(text), Is.EqualTo(fits));
}
