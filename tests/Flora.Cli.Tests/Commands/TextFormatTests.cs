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

    [TestCase("12:00:00", true)]
    [TestCase("12:00:00.5+01:00", true)]
    [TestCase("25:00:00Z", false)]
    [TestCase("noon", false)]
    public void A_time_is_one_of_day(string text, bool fits) => Assert.That(TextFormat.Time.Fits(text), Is.EqualTo(fits));

    [TestCase("P1Y2M3DT4H5M6.5S", true)]
    [TestCase("P2W", true)]
    [TestCase("-PT1H", true)]
    [TestCase("P", false)]
    [TestCase("PT", false)]
    [TestCase("P1H", false)]
    [TestCase("1h", false)]
    [TestCase("PT1H\n", false)]
    public void A_duration_may_be_of_months(string text, bool fits) => Assert.That(TextFormat.Duration.Fits(text), Is.EqualTo(fits));

    [TestCase("Sun, 06 Nov 1994 08:49:37 GMT", true)]
    [TestCase("1994-11-06T08:49:37Z", false)]
    public void A_date_of_a_header_is_spelled_as_headers_are(string text, bool fits) => Assert.That(TextFormat.HttpDate.Fits(text), Is.EqualTo(fits));

    [TestCase("", true)]
    [TestCase("YWI=", true)]
    [TestCase("YWI", false)]
    public void Bytes_are_whole(string text, bool fits) => Assert.That(TextFormat.Base64.Fits(text), Is.EqualTo(fits));
}
