namespace Flora.Tests.Json;

public sealed class UnixTimestampTests
{
    [TestCase("0", "1970-01-01T00:00:00.0000000")]
    [TestCase("1735689600", "2025-01-01T00:00:00.0000000")]
    [TestCase("1735689600000", "2025-01-01T00:00:00.0000000")]
    [TestCase("1735689600000.1234", "2025-01-01T00:00:00.0001234")]
    [TestCase("1735689600000.12349", "2025-01-01T00:00:00.0001234")]
    [TestCase("1735689600.1234567", "2025-01-01T00:00:00.1234567")]
    [TestCase("99999999999", "5138-11-16T09:46:39.0000000")]
    [TestCase("100000000000", "1973-03-03T09:46:40.0000000")]
    [TestCase("-1", "1969-12-31T23:59:59.0000000")]
    [TestCase("-62135596800000", "0001-01-01T00:00:00.0000000")]
    [TestCase("253402300799999.9999", "9999-12-31T23:59:59.9999999")]
    public void The_magnitude_names_the_unit(string number, string expected)
    {
        var timestamp = FloraJson.Parse<UnixTimestamp>(number);

        Assert.That(timestamp.ToDateTimeOffset().ToString("O"), Is.EqualTo(expected + "+00:00"));
        Assert.That(timestamp.ToString(), Is.EqualTo(number));
    }

    [TestCase("253402300800000")]
    [TestCase("-62135596800001")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    public void What_is_no_moment_is_said_so(string number)
    {
        var timestamp = FloraJson.Parse<UnixTimestamp>(number);

        Assert.That(timestamp.TryToDateTimeOffset(out _), Is.False);
        Assert.That(timestamp.ToDateTimeOffset, Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void Moments_come_back()
    {
        DateTimeOffset[] moments =
        [
            DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, new(1970, 6, 1, 1, 2, 3, TimeSpan.FromHours(-7)),
            new(2026, 3, 1, 12, 0, 0, 7, TimeSpan.FromHours(5.5)), new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1),
        ];
        foreach (var moment in moments)
        {
            Assert.That(UnixTimestamp.FromDateTimeOffset(moment).ToDateTimeOffset(), Is.EqualTo(moment));
        }
        Assert.That(UnixTimestamp.FromDateTimeOffset(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).Value, Is.EqualTo(1735689600000m));
    }

    [Test]
    public void Timestamps_compare_by_their_number()
    {
        var (early, late) = (new UnixTimestamp(1.0m), new UnixTimestamp(2));

        Assert.Multiple(() =>
        {
            Assert.That(early < late && early <= late && late > early && late >= early, Is.True);
            Assert.That(early.CompareTo(late), Is.Negative);
            Assert.That(early, Is.EqualTo(new UnixTimestamp(1m)));
            Assert.That(new[] { late, early }.Order(), Is.EqualTo([early, late]));
        });
    }
}
