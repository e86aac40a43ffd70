using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

public sealed class SystemTextJsonTests
{
    private static readonly string Page = JsonEdits.With(
        JsonEdits.Minified(Samples.DocumentedPage), "meta.extra", """{"when":"2024-01-02T03:04:05Z","n":1e400,"f":1.500}""");

    [Test]
    public void Default_options_read_and_write_the_documented_JSON()
    {
        var page = JsonSerializer.Deserialize<GenerationPage>(Page)!;

        Assert.That(page, Is.EqualTo(FloraJson.Parse<GenerationPage>(Page)));
        Assert.That(JsonSerializer.Serialize(page), Is.EqualTo(FloraJson.ToJson(page)));
    }

    [Test]
    public void Every_page_survives() => Prop.ForAll(
        AnyModel.Page.ToArbitrary(),
        static page => page.Equals(JsonSerializer.Deserialize<GenerationPage>(JsonSerializer.Serialize(page)))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Test]
    public async Task Web_options_streams_and_the_writers_formatting_work()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultBufferSize = 16 };
        using var stream = new MemoryStream();
        var generations = Enumerable.Repeat(Samples.LeastModel(), 50).ToList();

        await JsonSerializer.SerializeAsync(stream, generations, options);
        stream.Position = 0;

        Assert.That(await JsonSerializer.DeserializeAsync<List<Generation>>(stream, options), Is.EqualTo(generations));
        Assert.That(System.Text.Encoding.UTF8.GetString(stream.ToArray()), Does.Contain("\n    \"generation_id\": \"run_1\""));
    }

    [Test]
    public void Enums_and_timestamps_work_in_a_users_type_null_included()
    {
        var note = new Note(GenerationStatus.Failed, null, new UnixTimestamp(1.25m), null);

        var json = JsonSerializer.Serialize(note);

        Assert.That(json, Is.EqualTo("""{"Status":"failed","Maybe":null,"At":1.25,"Then":null}"""));
        Assert.That(JsonSerializer.Deserialize<Note>(json), Is.EqualTo(note));
    }

    [Test]
    public void Moments_and_dates_as_text_are_kept()
    {
        const string Json = """["2026-03-01T12:00:00.50+02:00","soon"]""";

        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<IsoTimestamp[]>(Json)!), Is.EqualTo(Json.Replace("+", "\\u002B", StringComparison.Ordinal)));
        Assert.That(JsonSerializer.Deserialize<IsoDate>("\"2026-03-01\"").ToDateOnly(), Is.EqualTo(new DateOnly(2026, 3, 1)));
    }

    [Test]
    public void A_date_only_becomes_a_date_and_back()
    {
        IsoDate date = new DateOnly(2026, 3, 1);

        Assert.That((date.Value, date.TryToDateOnly(out var back), back), Is.EqualTo(("2026-03-01", true, new DateOnly(2026, 3, 1))));
        Assert.That(new IsoDate("soon").TryToDateOnly(out _), Is.False);
        Assert.That(() => new IsoDate("soon").ToDateOnly(), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void A_time_only_becomes_a_time_and_back()
    {
        IsoTime time = new TimeOnly(12, 30, 15);

        Assert.That((time.Value, time.TryToTimeOnly(out var back), back), Is.EqualTo(("12:30:15", true, new TimeOnly(12, 30, 15))));
        Assert.That(IsoTime.FromTimeOnly(new TimeOnly(12, 30), TimeSpan.FromHours(1)).Value, Is.EqualTo("12:30:00+01:00"));
        Assert.That(new IsoTime("noon").TryToTimeOnly(out _), Is.False);
        Assert.That(() => new IsoTime("noon").ToTimeOnly(), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Times_durations_and_dates_of_headers_are_kept()
    {
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<IsoTime[]>("""["12:00:00.50Z","noon"]""")!), Is.EqualTo("""["12:00:00.50Z","noon"]"""));
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<IsoDuration[]>("""["P1Y2M","long"]""")!), Is.EqualTo("""["P1Y2M","long"]"""));
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<HttpDate[]>("""["Sun, 06 Nov 1994 08:49:37 GMT","then"]""")!), Is.EqualTo("""["Sun, 06 Nov 1994 08:49:37 GMT","then"]"""));
    }

    [Test]
    public void Faults_are_JSON_exceptions_with_the_path()
    {
        Assert.That(
            () => JsonSerializer.Deserialize<GenerationPage>("""{"generations":[{}],"meta":{}}"""),
            Throws.TypeOf<JsonException>().With.Message.Contains("generations[0].created_at is required, but missing"));
        Assert.That(() => JsonSerializer.Deserialize<GenerationStatus>("null"), Throws.TypeOf<JsonException>());
        Assert.That(() => JsonSerializer.Deserialize<Generation>("{"), Throws.InstanceOf<JsonException>());
    }

    private sealed record Note(GenerationStatus Status, GenerationStatus? Maybe, UnixTimestamp At, UnixTimestamp? Then);
}
