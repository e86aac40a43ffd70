namespace Flora.Tests.Json;

/// <summary>Durations as text: kept as they are, and read when they have a length.</summary>
public sealed class IsoDurationTests
{
    [TestCase("P1DT2H30M", "1.02:30:00")]
    [TestCase("PT0S", "00:00:00")]
    [TestCase("PT36H", "1.12:00:00")]
    [TestCase("PT0.0000001S", "00:00:00.0000001")]
    [TestCase("-PT1M", "-00:01:00")]
    [TestCase("P2W", "14.00:00:00")]
    [TestCase("PT10M", "00:10:00")]
    public void A_length_is_read(string text, string span)
    {
        var duration = new IsoDuration(text);

        Assert.That(duration.ToTimeSpan(), Is.EqualTo(TimeSpan.Parse(span, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(duration.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void A_span_is_written_to_the_tick()
    {
        IsoDuration duration = new TimeSpan(1, 2, 30, 0) + TimeSpan.FromTicks(1);

        Assert.That(duration.Value, Is.EqualTo("P1DT2H30M0.0000001S"));
        Assert.That(duration.ToTimeSpan(), Is.EqualTo(new TimeSpan(1, 2, 30, 0) + TimeSpan.FromTicks(1)));
        Assert.That(IsoDuration.FromTimeSpan(TimeSpan.MinValue).ToTimeSpan(), Is.EqualTo(TimeSpan.MinValue));
    }

    [TestCase("")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("1:30")]
    [TestCase(" PT1H")]
    [TestCase("PT1H ")]
    [TestCase("P1Y")]
    [TestCase("P1M")]
    [TestCase("P1.5W")]
    [TestCase("PW")]
    [TestCase("P999999999W")]
    [TestCase("P400000000W")]
    [TestCase("P99999999999999999999D")]
    [TestCase("W")]
    public void What_has_no_length_is_kept_all_the_same(string text)
    {
        var duration = new IsoDuration(text);

        Assert.That(duration.Value, Is.EqualTo(text));
        Assert.That(duration.TryToTimeSpan(out _), Is.False);
        Assert.That(() => duration.ToTimeSpan(), Throws.TypeOf<FormatException>().With.Message.Contains("no duration of a fixed length"));
    }

    [Test]
    public void Order_is_by_length_and_equality_by_text()
    {
        var hours = new IsoDuration("PT24H");
        var day = new IsoDuration("P1D");
        var longer = new IsoDuration("P1DT1S");

        Assert.That(hours < longer && longer > hours && hours <= day && hours >= day, Is.True);
        Assert.That(hours, Is.Not.EqualTo(day));
        Assert.That(new IsoDuration("P1Y"), Is.LessThan(new IsoDuration("-P1D")));
        Assert.That(default(IsoDuration), Is.EqualTo(new IsoDuration("")));
        Assert.That(default(IsoDuration).GetHashCode(), Is.EqualTo(new IsoDuration("").GetHashCode()));
        Assert.That(() => new IsoDuration(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void The_text_is_kept_in_JSON()
    {
        const string Json = "[\"P1Y2M\",\"P2W\",\"soon\"]";

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.DeserializeObject<IsoDuration[]>(Json)), Is.EqualTo(Json));
        Assert.That(FloraJson.ToJson(FloraJson.Parse<IsoDuration>("\"P1Y\"")), Is.EqualTo("\"P1Y\""));
    }
}
