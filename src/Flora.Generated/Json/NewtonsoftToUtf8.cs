using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Xml;
using Newtonsoft.Json;

namespace Flora.Runtime;

/// <summary>Hands the value on which a Newtonsoft reader stands to a writer of UTF-8.</summary>
internal static class NewtonsoftToUtf8
{
    /// <summary>Copies one value; the reader is left on its last token.</summary>
    internal static void Copy(JsonReader reader, Utf8JsonWriter writer)
    {
        var depth = 0;
        while (true)
        {
            depth += CopyToken(reader, writer);
            if (depth > ModelReader.MaxDepth)
            {
                throw Fault(reader, $"The JSON is nested more than {ModelReader.MaxDepth} levels deep");
            }
            if (depth == 0 && reader.TokenType is not (JsonToken.Comment or JsonToken.None))
            {
                return;
            }
            if (!reader.Read())
            {
                throw Fault(reader, "The JSON ends before the value does");
            }
        }
    }

    private static int CopyToken(JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                writer.WriteStartObject();
                return 1;
            case JsonToken.StartArray:
                writer.WriteStartArray();
                return 1;
            case JsonToken.EndObject:
                writer.WriteEndObject();
                return -1;
            case JsonToken.EndArray:
                writer.WriteEndArray();
                return -1;
            case JsonToken.PropertyName:
                writer.WritePropertyName((string)reader.Value!);
                return 0;
            case JsonToken.Comment or JsonToken.None:
                return 0;
            case JsonToken.Null or JsonToken.Undefined:
                writer.WriteNullValue();
                return 0;
            case JsonToken.Boolean:
                writer.WriteBooleanValue((bool)reader.Value!);
                return 0;
            case JsonToken.Integer or JsonToken.Float:
                JsonNumber.Write(writer, Encoding.ASCII.GetBytes(NumberText(reader)));
                return 0;
            case JsonToken.Raw:
                writer.WriteRawValue((string?)reader.Value ?? "null");
                return 0;
            case JsonToken.String or JsonToken.Date or JsonToken.Bytes:
                writer.WriteStringValue(StringText(reader.Value));
                return 0;
            default:
                throw Fault(reader, $"{reader.TokenType} is not JSON");
        }
    }

    private static string NumberText(JsonReader reader) => reader.Value switch
    {
        double number when double.IsNaN(number) || double.IsInfinity(number) => throw Fault(reader, "NaN and infinity are not JSON"),
        float number when float.IsNaN(number) || float.IsInfinity(number) => throw Fault(reader, "NaN and infinity are not JSON"),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        Enum constant => constant.ToString("D"),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "null",
    };

    private static JsonSerializationException Fault(JsonReader reader, string problem) => new($"{problem}. Path '{reader.Path}'.");

    // Dates, byte arrays and the like stand in a JToken when somebody put them there or had them parsed: written as Json.NET writes them.
    private static string? StringText(object? value) => value switch
    {
        DateTime time => XmlConvert.ToString(time, XmlDateTimeSerializationMode.RoundtripKind),
        DateTimeOffset time => XmlConvert.ToString(time),
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
