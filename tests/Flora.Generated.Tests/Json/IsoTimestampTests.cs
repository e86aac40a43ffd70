using System.Globalization;
using Newtonsoft.Json;

namespace Flora.Tests.Json;

/// <summary>Moments as text: kept as they are, and read when they can be.</summary>
public sealed class IsoTimestampTests
{
    [TestCase("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.0000000+00:00")]
    [TestCase("2026-03-01t12:00:00z", "2026-03-01T12:00:00.0000000+00:00")]
    [TestCase("2026-03-01 12:00:00+00:00", "2026-03-01T12:00:00.0000000+00:00")]
    [TestCase("2026-03-01T12:00:00.5+02:00", "2026-03-01T12:00:00.5000000+02:00")]
    [TestCase("2026-03-01T12:00:00.123456789-09:30", "2026-03-01T12:00:00.1234567-09:30")]
    [TestCase("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [TestCase("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [TestCase("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void A_moment_is_read_with_its_offset_and_fraction(string text, string expected)
    {
        Assert.That(new IsoTimestamp(text).ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("soon")]
    [TestCase("2026-03-01")]
    [TestCase("2026-03-01T12:00:00")]
    [TestCase("2026-03-01T12:00Z")]
    [TestCase("2026-02-30T12:00:00Z")]
    [TestCase("2026-03-01T12:00:00.Z")]
    [TestCase("2026-03-01T24:00:01Z")]
    [TestCase("2026-03-01T12:00:00+2:00")]
    [TestCase("2026-03-01T12:00:00+15:00")]
    [TestCase("2026-03-01T12:00:00Z ")]
    [TestCase("9999-12-31T23:59:60Z")]
    [TestCase("٢٠٢٦-03-01T12:00:00Z")]
    public void What_names_no_moment_is_kept_all_the_same(string text)
    {
        var timestamp = FloraJson.Parse<IsoTimestamp>(JsonConvert.ToString(text));

        Assert.That(timestamp.Value, Is.EqualTo(text));
        Assert.That(timestamp.TryToDateTimeOffset(out _), Is.False);
        Assert.That(() => timestamp.ToDateTimeOffset(), Throws.TypeOf<FormatException>().With.Message.Contains("no moment by RFC 3339"));
    }

    [TestCase("2026-03-01T12:00:00.0000000+00:00", "2026-03-01T12:00:00Z")]
    [TestCase("2026-03-01T12:00:00.5000000+02:00", "2026-03-01T12:00:00.5+02:00")]
    [TestCase("2026-03-01T12:00:00.1234567-09:30", "2026-03-01T12:00:00.1234567-09:30")]
    public void A_moment_is_written_with_its_offset_and_whole_fraction(string moment, string expected)
    {
        IsoTimestamp timestamp = DateTimeOffset.ParseExact(moment, "O", CultureInfo.InvariantCulture);

        Assert.That(timestamp.ToString(), Is.EqualTo(expected));
        Assert.That(timestamp.ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(moment));
    }

    [Test]
    public void Order_is_by_moment_and_equality_by_text()
    {
        var noon = new IsoTimestamp("2026-03-01T12:00:00Z");
        var same = new IsoTimestamp("2026-03-01T14:00:00+02:00");
        var earlier = new IsoTimestamp("2026-03-01T13:00:00+02:00");
        var none = new IsoTimestamp("soon");

        Assert.That((noon.CompareTo(same), noon.Equals(same), noon == new IsoTimestamp("2026-03-01T12:00:00Z")), Is.EqualTo((0, false, true)));
        Assert.That(earlier < noon && noon > earlier && noon <= same && noon >= same, Is.True);
        Assert.That(new[] { noon, none, earlier, default }.Order(), Is.EqualTo(new[] { default, none, earlier, noon }));
        Assert.That(default(IsoTimestamp).Value, Is.Empty);
        Assert.That(default(IsoTimestamp), Is.EqualTo(new IsoTimestamp("")));
        Assert.That(default(IsoTimestamp).GetHashCode(), Is.EqualTo(new IsoTimestamp("").GetHashCode()));
        Assert.That(() => new IsoTimestamp(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Both_kinds_of_text_pass_through_Newtonsoft_unchanged()
    {
        var json = """["2026-03-01T12:00:00.50+02:00","2026-03-01"]""";

        // Outside of the package's models, Newtonsoft.Json makes dates of such text before a converter sees it.
        var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };

        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<IsoTimestamp[]>(json, settings)), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<IsoDate[]>(json, settings)), Is.EqualTo(json));
        Assert.That(
            JsonConvert.DeserializeObject<IsoTimestamp>("\"2026-03-01T12:00:00Z\"").ToDateTimeOffset(),
            Is.EqualTo(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        Assert.That(FloraJson.ToJson(FloraJson.Parse<IsoDate>("\"2026-03-01\"")), Is.EqualTo("\"2026-03-01\""));
        Assert.That(() => FloraJson.Parse<IsoDate>("7"), Throws.TypeOf<FloraResponseException>());
    }
}
