using System.Text;
using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Json;

public sealed class AdditionalPropertiesTests
{
    /// <summary>What default settings of Newtonsoft.Json would harm.</summary>
    private const string Hard =
        """{"date":"2024-02-30T25:61:00Z","when":"2024-01-02T03:04:05.1234567+09:00","long":0.12345678901234567890123456789012345,"big":123456789012345678901234567890,"huge":1e400,"scale":1.500,"deep":{"a":[1,{"b":null}],"\u00e9":"\ud83d\ude00"},"no":null}""";

    private static readonly string[] Places = ["", "generations[0]", "generations[0].model", "generations[0].outputs[0]", "meta"];

    [TestCaseSource(nameof(Places))]
    public void Unknown_members_anywhere_are_written_back_as_they_came(string place)
    {
        var json = JsonEdits.Minified(Samples.DocumentedPage);
        var path = place.Length == 0 ? "extra" : $"{place}.extra";
        json = JsonEdits.With(json, path, Hard);

        var written = FloraJson.ToJson(FloraJson.Parse<GenerationPage>(json));

        Assert.That(written, Does.Contain($"\"extra\":{Hard.Replace("\"\\u00e9\"", "\"é\"")}"));
        Assert.That(JToken.DeepEquals(Comparable(written), Comparable(json)), Is.True);
    }

    [Test]
    public void They_are_read_as_tokens()
    {
        var extra = Read(Hard);

        Assert.Multiple(() =>
        {
            Assert.That(extra, Has.Count.EqualTo(8));
            Assert.That(extra.Keys, Is.EqualTo(["date", "when", "long", "big", "huge", "scale", "deep", "no"]));
            Assert.That(extra["when"], Is.EqualTo(new JValue("2024-01-02T03:04:05.1234567+09:00")));
            Assert.That(extra["when"].Type, Is.EqualTo(JTokenType.String));
            Assert.That(extra["big"].ToString(), Is.EqualTo("123456789012345678901234567890"));
            Assert.That(extra["big"].Type, Is.EqualTo(JTokenType.Integer));
            Assert.That((decimal)extra["scale"], Is.EqualTo(1.5m));
            Assert.That(extra["long"].ToString(), Is.EqualTo("0.12345678901234567890123456789012345"));
            Assert.That(extra["huge"].ToString(), Is.EqualTo("1e400"));
            Assert.That(extra["deep"].SelectToken("a[1].b")!.Type, Is.EqualTo(JTokenType.Null));
            Assert.That((string?)extra["deep"]["é"], Is.EqualTo("😀"));
            Assert.That(extra["no"].Type, Is.EqualTo(JTokenType.Null));
            Assert.That(extra.TryGetValue("none", out _), Is.False);
            Assert.That(() => extra["none"], Throws.TypeOf<KeyNotFoundException>());
        });
    }

    [Test]
    public void Changing_a_token_does_not_change_the_model()
    {
        var model = FloraJson.Parse<GenerationModel>("""{"model_id":"m","extra":{"a":1}}""");

        ((JObject)model.AdditionalProperties["extra"])["a"] = 2;
        foreach (var pair in model.AdditionalProperties)
        {
            ((JObject)pair.Value).RemoveAll();
        }

        Assert.That(FloraJson.ToJson(model), Is.EqualTo("""{"model_id":"m","extra":{"a":1}}"""));
    }

    [TestCase("""{"a":1,"b":[1,2]}""", """{ "b" : [1.0, 2e0], "a" : 10e-1 }""", true)]
    [TestCase("""{"a":"\u0041"}""", """{"a":"A"}""", true)]
    [TestCase("""{"a":{"x":1,"y":2}}""", """{"a":{"y":2,"x":1}}""", true)]
    [TestCase("""{"a":0}""", """{"a":-0.0e9}""", true)]
    [TestCase("""{"a":1}""", """{"a":"1"}""", false)]
    [TestCase("""{"a":null}""", """{}""", false)]
    [TestCase("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    [TestCase("""{"a":["1,2"]}""", """{"a":["1","2"]}""", false)]
    [TestCase("""{"a":1e400}""", """{"a":1e401}""", false)]
    [TestCase("""{"a":true}""", """{"a":false}""", false)]
    public void Equality_is_that_of_the_JSON(string left, string right, bool equal)
    {
        var (a, b) = (Read(left), Read(right));

        Assert.That(a.Equals(b), Is.EqualTo(equal));
        if (equal)
        {
            Assert.That(a.GetHashCode(), Is.EqualTo(b.GetHashCode()));
        }
    }

    [Test]
    public void A_set_can_be_made_and_is_written()
    {
        var list = new JArray(1.50m, "2024-01-02T03:04:05Z");
        var extra = new AdditionalProperties([new("a", list), new("b", JValue.CreateNull()), new("c", new JValue(2.5))]);
        list.Clear();

        var model = new GenerationModel { ModelId = null, AdditionalProperties = extra };

        Assert.That(FloraJson.ToJson(model), Is.EqualTo("""{"model_id":null,"a":[1.50,"2024-01-02T03:04:05Z"],"b":null,"c":2.5}"""));
        Assert.That(FloraJson.Parse<GenerationModel>(FloraJson.ToJson(model)), Is.EqualTo(model));
        Assert.That(AdditionalProperties.None, Is.EqualTo(new AdditionalProperties([])));
    }

    [Test]
    public void What_cannot_be_made_is_refused()
    {
        Assert.That(() => new AdditionalProperties([new("a", 1), new("a", 2)]), Throws.ArgumentException);
        Assert.That(() => new AdditionalProperties(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void A_member_that_the_contract_names_is_not_written_twice()
    {
        var model = new GenerationModel { ModelId = "m", AdditionalProperties = new([new("model_id", "other"), new("x", 1)]) };

        Assert.That(FloraJson.ToJson(model), Is.EqualTo("""{"model_id":"m","x":1}"""));
    }

    [Test]
    public void Of_repeated_members_the_last_counts()
    {
        var model = FloraJson.Parse<GenerationModel>("""{"model_id":"a","x":1,"x":2,"model_id":"b"}""");

        Assert.That(model.ModelId, Is.EqualTo("b"));
        Assert.That(model.AdditionalProperties, Has.Count.EqualTo(1));
        Assert.That((int)model.AdditionalProperties["x"], Is.EqualTo(2));
    }

    [Test]
    public void White_space_follows_the_writer_and_not_the_reader()
    {
        var model = FloraJson.Parse<GenerationModel>("{\"model_id\":null,\"x\" :\n { \"a\" : [ 1 ] }}");

        Assert.That(FloraJson.ToJson(model), Is.EqualTo("""{"model_id":null,"x":{"a":[1]}}"""));
        Assert.That(FloraJson.ToJson(model, indented: true).Split('\n'), Is.EqualTo(
            ["{", "  \"model_id\": null,", "  \"x\": {", "    \"a\": [", "      1", "    ]", "  }", "}"]));
    }

    private static AdditionalProperties Read(string json) => FloraJson.Parse<GenerationModel>(json).AdditionalProperties;

    // As text, because no .NET number holds them all.
    private static JObject Comparable(string json)
    {
        var text = new StringBuilder(json).Replace("1e400", "\"1e400\"").Replace("0.12345678901234567890123456789012345", "\"0.123…\"");
        return JsonEdits.Read(text.ToString());
    }
}
