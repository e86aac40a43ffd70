using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Values of a scalar schema that are easily sent wrong.</summary>
internal static class ScalarValues
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    public static IEnumerable<JToken> Of(JObject schema, string place) => DocumentReader.Text(schema["type"]) switch
    {
        "boolean" => [new JValue(true), new JValue(false)],
        "integer" => NumberBounds.Of(schema, fallback: 1),
        "number" => NumberBounds.Of(schema, fallback: 0.5m),
        "string" => DocumentReader.Text(schema["format"]) is { } format ? Formatted(format) : Texts(schema, place),
        _ => [],
    };

    /// <summary>An offset and a fraction are lost when a client takes the text for a moment.</summary>
    private static IEnumerable<JToken> Formatted(string format) => format switch
    {
        "date-time" => [new JValue("2026-01-02T03:04:05.678901+01:00")],
        "date" => [new JValue("2026-01-02")],
        "uuid" => [new JValue("0f8fad5b-d9cb-469f-a165-70867728950e")],
        _ => [],
    };

    /// <summary>A text is joined to the pattern's fixed beginning, when it has one: <c>^x_</c> gives <c>x_a&amp;b…</c>.</summary>
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

    /// <summary>Whether a text has the length and the pattern of the schema.</summary>
    public static bool Fits(string text, JObject schema) =>
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
}
