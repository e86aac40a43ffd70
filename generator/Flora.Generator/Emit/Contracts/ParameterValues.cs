using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The values that contract cases try for a parameter: the document's examples, and what is easily sent wrong.</summary>
internal sealed class ParameterValues(DocumentReader reader)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    /// <summary>Values without repetition, the most demanding one last; none for a parameter that is no scalar.</summary>
    public IReadOnlyList<JValue> Of(DocumentedParameter parameter)
    {
        if (SchemaOf(parameter.Body) is not { } schema)
        {
            return [];
        }
        var values = schema["enum"] is JArray known
            ? known
            : Examples(parameter.Body, schema).Concat(Constructed(schema, parameter.In));
        return [.. values.OfType<JValue>().Where(CanBeSent).DistinctBy(WireTexts.Of)];
    }

    private JObject? SchemaOf(JObject parameter)
    {
        var schema = reader.Follow(parameter["schema"]) as JObject;
        // OpenAPI 3.0 has no other way to add a word to a reference than an allOf of one.
        while (schema?["allOf"] is JArray { Count: 1 } only && schema["type"] is null)
        {
            schema = reader.Follow(only[0]) as JObject;
        }
        return schema;
    }

    private IEnumerable<JToken> Examples(JObject parameter, JObject schema)
    {
        var named = DocumentReader.Members(parameter["examples"])
            .Select(example => (reader.Follow(example.Value) as JObject)?["value"]).OfType<JToken>();
        var single = parameter["example"] is { } value ? Enumerable.Repeat(value, 1) : [];
        return single.Concat(named).Concat(SchemaExamples.Of(schema));
    }

    private static IEnumerable<JToken> Constructed(JObject schema, string place) => DocumentReader.Text(schema["type"]) switch
    {
        "boolean" => [new JValue(true), new JValue(false)],
        "integer" => NumberBounds.Of(schema, fallback: 1),
        "number" => NumberBounds.Of(schema, fallback: 0.5m),
        "string" when schema["format"] is null => Texts(schema, place),
        _ => [],
    };

    /// <summary>A text is joined to the pattern's fixed beginning, when it has one: <c>^prj_</c> gives <c>prj_a&amp;b…</c>.</summary>
    private static IEnumerable<JToken> Texts(JObject schema, string place)
    {
        var prefix = PatternPrefix.Of(DocumentReader.Text(schema["pattern"]));
        var longest = SchemaNumbers.Read(schema["maxLength"]);
        return from hostile in HostileTexts.For(place)
               let text = Cut(prefix + hostile, longest)
               where Fits(text, schema)
               select new JValue(text);
    }

    private static string Cut(string text, decimal? longest)
    {
        if (longest is not { } most || text.Length <= most)
        {
            return text;
        }
        var length = (int)Math.Max(0, most);
        return text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static bool Fits(string text, JObject schema) =>
        text.EnumerateRunes().Count() >= (SchemaNumbers.Read(schema["minLength"]) ?? 0)
        && Matches(text, DocumentReader.Text(schema["pattern"]));

    private static bool Matches(string text, string? pattern)
    {
        try
        {
            return pattern is null || Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, PatternTimeout);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;   // written for another engine: no text is known to match
        }
    }

    /// <summary>Null and an empty text cannot be told from a parameter that is not sent.</summary>
    private static bool CanBeSent(JValue value) =>
        value.Type != JTokenType.Null && WireTexts.Of(value).Length > 0;
}
