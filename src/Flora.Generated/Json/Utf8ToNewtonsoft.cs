using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>Hands JSON in UTF-8 to a Newtonsoft writer, token by token, so that the writer's formatting applies and no number changes.</summary>
internal static class Utf8ToNewtonsoft
{
    /// <summary>The text as a token; dates stay strings, and a number that no .NET type holds exactly is a <see cref="JRaw"/>.</summary>
    internal static JToken Token(ReadOnlySpan<byte> json)
    {
        using var writer = new JTokenWriter();
        Copy(json, writer);
        return writer.Token!;
    }

    internal static void Copy(ReadOnlySpan<byte> json, JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json, Utf8Copy.ReadAnything);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName: writer.WritePropertyName(JsonText.StringOf(in reader)); break;
                case JsonTokenType.String: writer.WriteValue(JsonText.StringOf(in reader)); break;
                case JsonTokenType.Number: WriteNumber(writer, JsonText.Decode(reader.ValueSpan)); break;
                case JsonTokenType.Null: writer.WriteNull(); break;
                default: writer.WriteValue(reader.TokenType == JsonTokenType.True); break;
            }
        }
    }

    private static void WriteNumber(JsonWriter writer, string number)
    {
        if (writer is JsonTextWriter)
        {
            // As it is spelled: Json.NET would write the decimal 1 as 1.0.
            writer.WriteRawValue(number);
        }
        else if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            writer.WriteValue(integer);
        }
        else if (BigInteger.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big))
        {
            writer.WriteValue(big);
        }
        else if (decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
            && JsonNumber.Canonical(number) == JsonNumber.Canonical(fraction.ToString(CultureInfo.InvariantCulture)))
        {
            writer.WriteValue(fraction);
        }
        else
        {
            writer.WriteRawValue(number);
        }
    }
}
