using System.Text;
using System.Text.Json;
using Flora.Runtime;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Json;

/// <summary>What codecs can be composed of, beyond what the document of today uses.</summary>
public sealed class CompositeTests
{
    private static readonly Codec<Box> BoxCodec = new(
        static (ref json) =>
        {
            var box = new Box();
            while (json.NextMember())
            {
                switch (json.Name)
                {
                    case "strings": box.Strings = json.ListOrNull(Codecs.String); break;
                    case "matrix": box.Matrix = json.ListOrNull(Codecs.List(Codecs.Int32)); break;
                    case "prices": box.Prices = json.MapOrNull(Codecs.Decimal); break;
                    case "groups": box.Groups = json.MapOrNull(Codecs.List(Codecs.Int64)); break;
                    case "maps": box.Maps = json.ListOrNull(Codecs.Map(Codecs.Boolean)); break;
                    case "any": box.Any = json.ObjectOrNull(Codecs.Json); break;
                    case "ratio": box.Ratio = json.DoubleOrNull(); break;
                    case "count": box.Count = json.Int32OrNull(); break;
                    case "on": box.On = json.BooleanOrNull(); break;
                    default: json.KeepUnknown(); break;
                }
            }
            box.Unknown = json.Unknown;
            return box;
        },
        static (json, box) => json
            .OptionalList("strings", box.Strings, Codecs.String)
            .OptionalList("matrix", box.Matrix, Codecs.List(Codecs.Int32))
            .OptionalMap("prices", box.Prices, Codecs.Decimal)
            .OptionalMap("groups", box.Groups, Codecs.List(Codecs.Int64))
            .OptionalList("maps", box.Maps, Codecs.Map(Codecs.Boolean))
            .Optional("any", box.Any, Codecs.Json)
            .Optional("ratio", box.Ratio)
            .Optional("count", box.Count)
            .Optional("on", box.On)
            .Unknown(box.Unknown),
        "strings", "matrix", "prices", "groups", "maps", "any", "ratio", "count", "on");

    private static readonly Codec<Box> Strict = new(static (ref json) => BoxCodec.Read(ref json), static (json, box) => json
        .Member("ratio", box.Ratio).Member("count", box.Count).Member("on", box.On).List("strings", box.Strings, Codecs.String).Map("prices", box.Prices, Codecs.Decimal)
        .Member("any", box.Any, Codecs.Json).Member("at", (UnixTimestamp?)null, UnixTimestamp.Codec),
        []);

    [TestCase("""{"strings":["a","","ü"],"matrix":[[1,2],[],[3]],"prices":{"a":1.50,"":0},"groups":{"g":[9223372036854775807]},"maps":[{},{"x":true}],"any":{"deep":[1.0,"2024-01-02T03:04:05Z",null]},"ratio":0.1,"count":-5,"on":false,"else":[1]}""")]
    [TestCase("{}")]
    [TestCase("""{"any":"text"}""")]
    [TestCase("""{"strings":[],"prices":{},"any":[]}""")]
    public void Everything_composes_and_is_written_back(string json)
    {
        Assert.That(Write(BoxCodec, Read(json)), Is.EqualTo(json));
    }

    [TestCase("""{"matrix":[[1],[2,"3"]]}""", "matrix[1][1]")]
    [TestCase("""{"strings":["a",null]}""", "strings[1]")]
    [TestCase("""{"prices":{"a b":"x"}}""", "prices['a b']")]
    [TestCase("""{"prices":[]}""", "prices")]
    [TestCase("""{"groups":{"g":{}}}""", "groups.g")]
    [TestCase("""{"maps":[{},{"x":1}]}""", "maps[1].x")]
    [TestCase("""{"ratio":1e400}""", "ratio")]
    [TestCase("""{"ratio":"NaN"}""", "ratio")]
    [TestCase("""{"count":2147483648}""", "count")]
    [TestCase("""{"count":0.5}""", "count")]
    [TestCase("""{"on":"true"}""", "on")]
    public void Faults_inside_are_located(string json, string path)
    {
        var fault = Assert.Throws<ModelReadException>(() => Read(json))!;

        Assert.That(fault.PathIn(Encoding.UTF8.GetBytes(json)), Is.EqualTo(path));
    }

    [Test]
    public void Required_members_are_written_as_null()
    {
        Assert.That(Write(Strict, new Box()), Is.EqualTo(
            """{"ratio":null,"count":null,"on":null,"strings":null,"prices":null,"any":null,"at":null}"""));
    }

    [Test]
    public void Maps_compare_by_value_in_any_order()
    {
        var first = ValueMap.Of(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        var second = ValueMap.Of(new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 });

        Assert.Multiple(() =>
        {
            Assert.That(first!.Equals(second), Is.True);
            Assert.That(first.GetHashCode(), Is.EqualTo(second!.GetHashCode()));
            Assert.That(first.Equals(ValueMap.Of(new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 })), Is.False);
            Assert.That(first.Equals(ValueMap.Of(new Dictionary<string, int> { ["a"] = 1 })), Is.False);
            Assert.That(ValueMap.Of(first), Is.SameAs(first));
            Assert.That(ValueMap.Of((IReadOnlyDictionary<string, int>?)null), Is.Null);
            Assert.That(first.ToString(), Is.EqualTo("{a: 1, b: 2}"));
        });
    }

    [Test]
    public void A_list_of_many_items_is_read_whole()
    {
        var numbers = Enumerable.Range(0, 10_000).ToList();

        Assert.That(Read($$"""{"matrix":[[{{string.Join(",", numbers)}}]]}""").Matrix!.Single(), Is.EqualTo(numbers));
    }

    private static Box Read(string json) => ModelDecoder.Decode(Encoding.UTF8.GetBytes(json), BoxCodec);

    private static string Write<T>(Codec<T> codec, T value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ModelWriter.Options(indented: false)))
        {
            codec.Write(new ModelWriter(writer), value);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Box
    {
        internal IReadOnlyList<string>? Strings { get; set; }

        internal IReadOnlyList<IReadOnlyList<int>>? Matrix { get; set; }

        internal IReadOnlyDictionary<string, decimal>? Prices { get; set; }

        internal IReadOnlyDictionary<string, IReadOnlyList<long>>? Groups { get; set; }

        internal IReadOnlyList<IReadOnlyDictionary<string, bool>>? Maps { get; set; }

        internal JToken? Any { get; set; }

        internal double? Ratio { get; set; }

        internal int? Count { get; set; }

        internal bool? On { get; set; }

        internal AdditionalProperties Unknown { get; set; } = AdditionalProperties.None;
    }
}
