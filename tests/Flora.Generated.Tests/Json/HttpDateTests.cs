namespace Flora.Tests.Json;

/// <summary>Dates as headers spell them: kept as they are, and read when they can be.</summary>
public sealed class HttpDateTests
{
    private static readonly DateTimeOffset Moment = new(1994, 11, 6, 8, 49, 37, TimeSpan.Zero);

    [TestCase("Sun, 06 Nov 1994 08:49:37 GMT")]
    [TestCase("Sunday, 06-Nov-94 08:49:37 GMT")]
    [TestCase("Sun Nov  6 08:49:37 1994")]
    public void Each_spelling_of_the_standard_is_read(string text)
    {
        var date = new HttpDate(text);

        Assert.That(date.ToDateTimeOffset(), Is.EqualTo(Moment));
        Assert.That(date.ToDateTimeOffset().Offset, Is.EqualTo(TimeSpan.Zero));
        Assert.That(date.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void A_moment_is_written_in_UTC_without_its_fraction()
    {
        HttpDate date = new DateTimeOffset(1994, 11, 6, 10, 49, 37, 900, TimeSpan.FromHours(2));

        Assert.That(date.Value, Is.EqualTo("Sun, 06 Nov 1994 08:49:37 GMT"));
    }

    [TestCase("")]
    [TestCase("1994-11-06T08:49:37Z")]
    [TestCase("Mon, 06 Nov 1994 08:49:37 GMT")]
    [TestCase("Sun, 06 Nov 1994 08:49:37 +0200")]
    [TestCase("Sun, 31 Feb 1994 08:49:37 GMT")]
    public void What_names_no_moment_is_kept_all_the_same(string text)
    {
        var date = new HttpDate(text);

        Assert.That(date.Value, Is.EqualTo(text));
        Assert.That(date.TryToDateTimeOffset(out _), Is.False);
        Assert.That(() => date.ToDateTimeOffset(), Throws.TypeOf<FormatException>().With.Message.Contains("no date by RFC 9110"));
    }

    [Test]
    public void Order_is_by_moment_and_equality_by_text()
    {
        var spelled = new HttpDate("Sunday, 06-Nov-94 08:49:37 GMT");
        HttpDate same = Moment;
        HttpDate later = Moment.AddSeconds(1);

        Assert.That(spelled < later && later > spelled && spelled <= same && spelled >= same, Is.True);
        Assert.That(spelled, Is.Not.EqualTo(same));
        Assert.That(new HttpDate("soon"), Is.LessThan(spelled));
        Assert.That(spelled, Is.GreaterThan(new HttpDate("soon")));
        Assert.That(new HttpDate("a"), Is.LessThan(new HttpDate("b")));
        Assert.That(default(HttpDate), Is.EqualTo(new HttpDate("")));
        Assert.That(default(HttpDate).GetHashCode(), Is.EqualTo(new HttpDate("").GetHashCode()));
        Assert.That(() => new HttpDate(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void The_text_is_kept_in_JSON()
    {
        const string Json = "[\"Sun, 06 Nov 1994 08:49:37 GMT\",\"soon\"]";

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.DeserializeObject<HttpDate[]>(Json)), Is.EqualTo(Json));
        Assert.That(FloraJson.ToJson(FloraJson.Parse<HttpDate>("\"soon\"")), Is.EqualTo("\"soon\""));
    }
}
