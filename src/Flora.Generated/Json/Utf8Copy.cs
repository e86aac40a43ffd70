using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Copies JSON in UTF-8: numbers and, unless indented, strings byte for byte; white space as the writer formats it.</summary>
internal static class Utf8Copy
{
    /// <summary>For text that was checked when it came in: its depth is known to be bounded.</summary>
    internal static readonly JsonReaderOptions ReadAnything = new() { MaxDepth = 1000 };

    /// <summary>Copies the value on which the reader stands, and leaves it on the last token.</summary>
    /// <param name="reader">Reads <paramref name="json"/>.</param>
    /// <param name="json">The text.</param>
    /// <param name="writer">Takes the copy.</param>
    internal static void Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var depth = 0;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    depth++;
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    depth++;
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    depth--;
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    depth--;
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(JsonText.StringOf(in reader));
                    break;
                case JsonTokenType.Number:
                    JsonNumber.Write(writer, reader.ValueSpan);
                    break;
                case JsonTokenType.Null:
                    writer.WriteNullValue();
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                    break;
                case JsonTokenType.String when writer.Options.Indented:
                    writer.WriteStringValue(JsonText.StringOf(in reader));
                    break;
                default:
                    var start = (int)reader.TokenStartIndex;
                    writer.WriteRawValue(json.Slice(start, (int)reader.BytesConsumed - start), skipInputValidation: true);
                    break;
            }
        }
        while (depth > 0 && reader.Read());
    }
}
