using System.Text;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>One text for all spellings of the same JSON: members sorted, numbers by value, strings unescaped and marked by their length.</summary>
internal static class JsonCanonical
{
    /// <summary>The canonical text of a value.</summary>
    internal static string Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Utf8Copy.ReadAnything);
        reader.Read();
        var text = new StringBuilder(json.Length);
        Append(ref reader, text);
        return text.ToString();
    }

    private static void Append(ref Utf8JsonReader reader, StringBuilder text)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                AppendObject(ref reader, text);
                break;
            case JsonTokenType.StartArray:
                text.Append('[');
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Append(ref reader, text);
                    text.Append(',');
                }
                text.Append(']');
                break;
            case JsonTokenType.String:
                AppendString(JsonText.StringOf(in reader), text);
                break;
            case JsonTokenType.Number:
                text.Append(JsonNumber.Canonical(JsonText.Decode(reader.ValueSpan)));
                break;
            default:
                text.Append(JsonText.Decode(reader.ValueSpan));
                break;
        }
    }

    private static void AppendObject(ref Utf8JsonReader reader, StringBuilder text)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.StringOf(in reader);
            reader.Read();
            var value = new StringBuilder();
            Append(ref reader, value);
            members[name] = value.ToString();
        }
        text.Append('{');
        foreach (var member in members)
        {
            AppendString(member.Key, text);
            text.Append(member.Value).Append(',');
        }
        text.Append('}');
    }

    // The length in front makes the text unambiguous without escaping.
    private static void AppendString(string value, StringBuilder text) => text.Append('"').Append(value.Length).Append(':').Append(value);
}
