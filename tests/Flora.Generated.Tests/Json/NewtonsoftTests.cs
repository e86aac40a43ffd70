using System.Globalization;
using Flora.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Json;

public sealed class NewtonsoftTests
{
    private const string Extra =
        """{"when":"2024-01-02T03:04:05.1234567+09:00","fraction":0.1234567890123456789012345678,"big":123456789012345678901234567890,"scale":1.500}""";

    private static readonly string Page = JsonEdits.With(
        JsonEdits.With(JsonEdits.Minified(Samples.DocumentedPage), "generations[0].extra", Extra), "meta.other", Extra);

    [Test]
    public void JsonConvert_loses_nothing()
    {
        var page = JsonConvert.DeserializeObject<GenerationPage>(Page)!;

        Assert.That(page, Is.EqualTo(FloraJson.Parse<GenerationPage>(Page)));
        Assert.That(JsonConvert.SerializeObject(page), Is.EqualTo(FloraJson.ToJson(page)));
        Assert.That(JsonConvert.SerializeObject(page), Does.Contain(Extra));
    }

    [Test]
    public void Formatting_is_honoured()
    {
        var meta = JsonConvert.DeserializeObject<PageMeta>("""{"next_cursor":"x","total_estimate":5,"extra":{"n":[1.50]}}""");

        Assert.That(JsonConvert.SerializeObject(meta, Formatting.Indented).ReplaceLineEndings("\n"), Is.EqualTo(
            """
            {
              "next_cursor": "x",
              "total_estimate": 5,
              "extra": {
                "n": [
                  1.50
                ]
              }
            }
            """));
    }

    [Test]
    public void Tokens_go_both_ways()
    {
        var page = FloraJson.Parse<GenerationPage>(Page);

        var token = JToken.FromObject(page);

        Assert.That(token["generations"]![0]!["extra"]!["big"]!.Type, Is.EqualTo(JTokenType.Integer));
        Assert.That(token["generations"]![0]!["extra"]!["when"]!.Type, Is.EqualTo(JTokenType.String));
        Assert.That((decimal)token["generations"]![0]!["extra"]!["scale"]!, Is.EqualTo(1.5m));
        Assert.That(token.ToObject<GenerationPage>(), Is.EqualTo(page));
    }

    [Test]
    public void Numbers_that_no_type_holds_survive_tokens()
    {
        var model = FloraJson.Parse<GenerationModel>("""{"model_id":"m","x":1e400,"y":0.12345678901234567890123456789012345}""");

        var token = JToken.FromObject(model);

        Assert.That(token.ToString(Formatting.None), Is.EqualTo(FloraJson.ToJson(model)));
        Assert.That(token.ToObject<GenerationModel>(), Is.EqualTo(model));
    }

    [Test]
    public void Models_work_inside_a_users_class()
    {
        var job = new Job
        {
            Generation = Samples.LeastModel(),
            Status = GenerationStatus.Failed,
            Others = [GenerationStatus.Running, "new"],
            At = new UnixTimestamp(1735689600000.125m),
            ByName = new() { ["a"] = new GenerationModel { ModelId = null } },
        };

        var json = JsonConvert.SerializeObject(job);
        var back = JsonConvert.DeserializeObject<Job>(json)!;

        Assert.Multiple(() =>
        {
            Assert.That(json, Does.Contain("\"Status\":\"failed\",\"MaybeStatus\":null,\"Others\":[\"running\",\"new\"],\"At\":1735689600000.125,\"MaybeAt\":null"));
            Assert.That(back.Generation, Is.EqualTo(job.Generation));
            Assert.That(back.Nothing, Is.Null);
            Assert.That(back.Status, Is.EqualTo(job.Status));
            Assert.That(back.MaybeStatus, Is.Null);
            Assert.That(back.Others, Is.EqualTo(job.Others));
            Assert.That(back.At, Is.EqualTo(job.At));
            Assert.That(back.MaybeAt, Is.Null);
            Assert.That(back.ByName, Is.EqualTo(job.ByName));
        });
        var maybe = JsonConvert.DeserializeObject<Job>("""{"MaybeStatus":"done","MaybeAt":5,"Date":"2024-01-02T03:04:05Z"}""")!;
        Assert.That(maybe.MaybeStatus, Is.EqualTo((GenerationStatus?)"done"));
        Assert.That(maybe.MaybeAt, Is.EqualTo(new UnixTimestamp(5)));
    }

    [Test]
    public void The_readers_settings_are_restored()
    {
        using var reader = new JsonTextReader(new StringReader("""[{"model_id":"2024-01-02T03:04:05Z"},"2024-01-02T03:04:05Z",1.5]"""));
        reader.Read();
        reader.Read();

        var model = JsonSerializer.CreateDefault().Deserialize<GenerationModel>(reader);

        Assert.That(model!.ModelId, Is.EqualTo("2024-01-02T03:04:05Z"));
        reader.Read();
        Assert.That(reader.TokenType, Is.EqualTo(JsonToken.Date));
        reader.Read();
        Assert.That(reader.Value, Is.TypeOf<double>());
    }

    [TestCase("""{"generations":[],"meta":{"next_cursor":5}}""", "meta.next_cursor")]
    [TestCase("""{"generations":[]}""", "meta")]
    [TestCase("""{"generations":[{"created_at":1}],"meta":{}}""", "generations[0].generation_id")]
    [TestCase("[]", "$")]
    public void Faults_are_serialization_exceptions_with_the_path(string json, string path)
    {
        Assert.That(
            () => JsonConvert.DeserializeObject<GenerationPage>(json),
            Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith($"{path} is"));
    }

    [Test]
    public void The_path_begins_outside_of_the_model()
    {
        var fault = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Job[]>("""[{"Generation":{}}]"""))!;

        Assert.That(fault.Path, Is.EqualTo("[0].Generation.created_at"));
        Assert.That(fault.Message, Does.Contain("[0].Generation.created_at is required, but missing"));
    }

    [TestCase("null")]
    [TestCase("3")]
    public void An_enum_is_a_string(string json)
    {
        Assert.That(() => JsonConvert.DeserializeObject<GenerationStatus>(json), Throws.TypeOf<JsonSerializationException>());
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("fa-IR")]
    public void No_culture_changes_anything(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var page = JsonConvert.DeserializeObject<GenerationPage>(Page)!;
            Assert.That(JsonConvert.SerializeObject(page), Is.EqualTo(FloraJson.ToJson(FloraJson.Parse<GenerationPage>(Page))));
            Assert.That(JToken.FromObject(page).ToObject<GenerationPage>(), Is.EqualTo(page));
            Assert.That(new UnixTimestamp(-1.5m).ToString(), Is.EqualTo("-1.5"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class Job
    {
        public Generation? Generation { get; set; }

        public Generation? Nothing { get; set; }

        public GenerationStatus Status { get; set; }

        public GenerationStatus? MaybeStatus { get; set; }

        public List<GenerationStatus> Others { get; set; } = [];

        public UnixTimestamp At { get; set; }

        public UnixTimestamp? MaybeAt { get; set; }

        public Dictionary<string, GenerationModel> ByName { get; set; } = [];
    }
}
