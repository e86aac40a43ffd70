namespace Flora.Tests.Json;

/// <summary>Dates as text: kept as they are, and read when they can be.</summary>
public sealed class IsoDateTests
{
    [Test]
    public void A_date_is_read_and_written()
    {
        var date = IsoDate.FromDateTime(new DateTime(2026, 3, 1, 23, 59, 59, DateTimeKind.Utc));

        Assert.That(date.ToString(), Is.EqualTo("2026-03-01"));
        Assert.That(date.ToDateTime(), Is.EqualTo(new DateTime(2026, 3, 1)));
        Assert.That(date.ToDateTime().Kind, Is.EqualTo(DateTimeKind.Unspecified));
    }

    [TestCase("")]
    [TestCase("2026-3-1")]
    [TestCase("2026-02-30")]
    [TestCase("2026-03-01T00:00:00Z")]
    [TestCase("01/03/2026")]
    public void What_names_no_date_is_kept_all_the_same(string text)
    {
        var date = new IsoDate(text);

        Assert.That(date.Value, Is.EqualTo(text));
        Assert.That(date.TryToDateTime(out _), Is.False);
        Assert.That(() => date.ToDateTime(), Throws.TypeOf<FormatException>().With.Message.Contains("no date by RFC 3339"));
    }

    [Test]
    public void Order_and_equality_are_by_text()
    {
        var first = new IsoDate("2026-03-01");
        var second = new IsoDate("2026-03-02");

        Assert.That(first < second && second > first && first <= second && second >= first, Is.True);
        Assert.That(first, Is.EqualTo(new IsoDate("2026-03-01")));
        Assert.That(default(IsoDate), Is.EqualTo(new IsoDate("")));
        Assert.That(default(IsoDate).GetHashCode(), Is.EqualTo(new IsoDate("").GetHashCode()));
        Assert.That(() => new IsoDate(null!), Throws.ArgumentNullException);
    }
}
