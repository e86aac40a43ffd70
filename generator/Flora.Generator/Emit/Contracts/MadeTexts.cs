using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Texts that fit a schema.</summary>
internal static class MadeTexts
{
    private const string Plain = "text";

    /// <summary>A text of the schema's format, pattern and length, as well as those are known.</summary>
    public static string Of(JObject schema)
    {
        var least = (int)Math.Min(SchemaNumbers.Read(schema["minLength"]) ?? 0, 4096);
        var most = (int)Math.Min(SchemaNumbers.Read(schema["maxLength"]) ?? int.MaxValue, int.MaxValue);
        return (DocumentReader.Text(schema["pattern"]) is { } pattern ? PatternTexts.Of(pattern, least, most) : null)
            ?? (DocumentReader.Text(schema["format"]) is { } format ? OfFormat(format) : null)
            ?? Sized(least, most);
    }

    private static string? OfFormat(string format) => format switch
    {
        "date-time" => "2026-01-02T03:04:05.678901+01:00",
        "date" => "2026-01-02",
        "time" => "03:04:05Z",
        "duration" => "P1DT2H",
        "uuid" => "0f8fad5b-d9cb-469f-a165-70867728950e",
        "byte" => "AQID",
        "decimal" => "12.50",
        "email" or "idn-email" => "someone@example.com",
        "hostname" or "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" or "iri" or "url" => "https://example.com/a?b=c",
        "uri-reference" or "iri-reference" => "/a?b=c",
        _ => null,
    };

    private static string Sized(int least, int most) =>
        most < Plain.Length ? Plain[..Math.Max(0, most)] : Plain.PadRight(least, 'x');
}
