namespace Flora.Tests.Json;

/// <summary>Times of day as text: kept as they are, and read when they can be.</summary>
public sealed class IsoTimeTests
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    [TestCase("12:00:00Z", 0)]
    [TestCase("12:00:00z", 0)]
    [TestCase("12:00:00+02:00", 120)]
    [TestCase("12:00:00-05:30", -330)]
    [TestCase("12:00:00", null)]
    public void A_time_is_read_with_its_offset(string text, int? minutes)
    {
        var time = new IsoTime(text);

        Assert.That(time.ToTimeOfDay(), Is.EqualTo(Noon));
        Assert.That(time.Offset, Is.EqualTo(minutes is { } known ? TimeSpan.FromMinutes(known) : (TimeSpan?)null));
        Assert.That(time.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void A_fraction_is_read_to_the_tick() =>
        Assert.That(new IsoTime("00:00:00.12345678Z").ToTimeOfDay(), Is.EqualTo(TimeSpan.FromTicks(1234567)));

    [Test]
    public void A_time_is_written_with_an_offset_or_without()
    {
        Assert.That(IsoTime.FromTimeOfDay(Noon).Value, Is.EqualTo("12:00:00"));
        Assert.That(IsoTime.FromTimeOfDay(Noon + TimeSpan.FromTicks(1), TimeSpan.Zero).Value, Is.EqualTo("12:00:00.0000001Z"));
        Assert.That(IsoTime.FromTimeOfDay(Noon, TimeSpan.FromMinutes(-330)).Value, Is.EqualTo("12:00:00-05:30"));
        Assert.That(IsoTime.FromTimeOfDay(Noon, TimeSpan.FromHours(14)).Value, Is.EqualTo("12:00:00+14:00"));
    }

    [Test]
    public void What_is_no_time_of_day_is_refused()
    {
        Assert.That(() => IsoTime.FromTimeOfDay(TimeSpan.FromTicks(-1)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("less than a day"));
        Assert.That(() => IsoTime.FromTimeOfDay(TimeSpan.FromDays(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => IsoTime.FromTimeOfDay(Noon, TimeSpan.FromHours(15)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("14 hours"));
        Assert.That(() => IsoTime.FromTimeOfDay(Noon, TimeSpan.FromSeconds(90)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase("")]
    [TestCase("Z")]
    [TestCase("12:00")]
    [TestCase("25:00:00Z")]
    [TestCase("12:60:00")]
    [TestCase("12:00:00+2")]
    [TestCase("12:00:00.Z")]
    [TestCase("-12:00:00")]
    [TestCase("noon")]
    [TestCase("2026-03-01T12:00:00Z")]
    public void What_names_no_time_is_kept_all_the_same(string text)
    {
        var time = new IsoTime(text);

        Assert.That(time.Value, Is.EqualTo(text));
        Assert.That(time.Offset, Is.Null);
        Assert.That(time.TryToTimeOfDay(out _), Is.False);
        Assert.That(() => time.ToTimeOfDay(), Throws.TypeOf<FormatException>().With.Message.Contains("no time by RFC 3339"));
    }

    [Test]
    public void Order_is_by_time_of_day_and_equality_by_text()
    {
        var bare = new IsoTime("12:00:00");
        var exact = new IsoTime("12:00:00.0Z");
        var later = new IsoTime("12:00:01Z");

        Assert.That(bare < later && later > bare && bare <= exact && bare >= exact, Is.True);
        Assert.That(bare, Is.Not.EqualTo(exact));
        Assert.That(new IsoTime("noon"), Is.LessThan(new IsoTime("00:00:00")));
        Assert.That(default(IsoTime), Is.EqualTo(new IsoTime("")));
        Assert.That(default(IsoTime).GetHashCode(), Is.EqualTo(new IsoTime("").GetHashCode()));
        Assert.That(() => new IsoTime(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void The_text_is_kept_in_JSON()
    {
        const string Json = """["12:00:00.50Z","noon"]""";

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.DeserializeObject<IsoTime[]>(Json)), Is.EqualTo(Json));
        Assert.That(FloraJson.ToJson(FloraJson.Parse<IsoTime>("\"noon\"")), Is.EqualTo("\"noon\""));
    }
}
