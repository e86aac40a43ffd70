using System.Text.Json;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Flora.Runtime;

/// <summary>Lets Newtonsoft.Json read and write a type through its codec, whatever the serializer's settings are.</summary>
internal abstract class ModelConverter<T>(Codec<T> codec) : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || Nullable.GetUnderlyingType(objectType) == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && (!typeof(T).IsValueType || Nullable.GetUnderlyingType(objectType) is not null))
        {
            return null;
        }
        var path = reader.Path;
        using var buffer = new PooledBuffer(1024);
        CopyUnharmed(reader, buffer);
        try
        {
            return ModelDecoder.Decode(buffer.Span, codec);
        }
        catch (ModelReadException e)
        {
            var inner = ModelDecoder.PathOf(e, buffer.Span);
            var whole = inner == "$" ? path : inner[0] == '[' || path.Length == 0 ? path + inner : $"{path}.{inner}";
            throw new JsonSerializationException(
                $"{(whole.Length == 0 ? "$" : whole)} {e.Message}.", whole, (reader as IJsonLineInfo)?.LineNumber ?? 0, (reader as IJsonLineInfo)?.LinePosition ?? 0, e);
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        using var buffer = ModelEncoder.Encode((T)value, codec);
        Utf8ToNewtonsoft.Copy(buffer.Span, writer);
    }

    // By default the reader turns strings that look like dates into dates, and rounds long fractions to doubles.
    private static void CopyUnharmed(JsonReader reader, PooledBuffer buffer)
    {
        var (dates, floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        reader.DateParseHandling = DateParseHandling.None;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            using var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented: false));
            NewtonsoftToUtf8.Copy(reader, writer);
        }
        finally
        {
            reader.DateParseHandling = dates;
            reader.FloatParseHandling = floats;
        }
    }
}
