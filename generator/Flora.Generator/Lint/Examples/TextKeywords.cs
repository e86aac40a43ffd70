using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords for texts: length in characters, pattern, and the formats that can be told for sure.</summary>
internal static class TextKeywords
{
    public static IEnumerable<Mismatch> Check(JObject schema, JToken value, string path)
    {
        if (value is not JValue { Value: string text })
        {
            yield break;
        }
        var length = text.EnumerateRunes().Count();
        if (schema["minLength"] is { } least && JsonNumber.Compare(new JValue(length), least) < 0)
        {
            yield return new(value, path, least, $"{SchemaValidator.Quote(value)} has fewer than {least} characters");
        }
        if (schema["maxLength"] is { } most && JsonNumber.Compare(new JValue(length), most) > 0)
        {
            yield return new(value, path, most, $"{SchemaValidator.Quote(value)} has more than {most} characters");
        }
        if (schema["pattern"] is { } pattern && !Patterns.IsMatch((string)pattern!, text))
        {
            yield return new(value, path, pattern, $"{SchemaValidator.Quote(value)} does not match the pattern {pattern}");
        }
        if (schema["format"] is { } format && !FitsFormat((string?)format, text))
        {
            yield return new(value, path, format, $"{SchemaValidator.Quote(value)} is no {format}");
        }
    }

    private static bool FitsFormat(string? format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };
}
