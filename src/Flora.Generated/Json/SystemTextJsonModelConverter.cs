#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Serialization;
using Flora.Runtime;

namespace Flora;

/// <summary>Lets System.Text.Json read and write a model of this package as the contract says, whatever the options are.</summary>
/// <typeparam name="T">The model.</typeparam>
public abstract class SystemTextJsonModelConverter<T> : JsonConverter<T>
{
    private readonly Codec<T> codec;

    internal SystemTextJsonModelConverter(Codec<T> codec) => this.codec = codec;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not what the contract says; the message names the place.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var buffer = new PooledBuffer(1024);
        using (var document = JsonDocument.ParseValue(ref reader))
        using (var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented: false)))
        {
            document.RootElement.WriteTo(writer);
        }
        try
        {
            return ModelDecoder.Decode(buffer.Span, codec);
        }
        catch (ModelReadException e)
        {
            throw new JsonException($"{ModelDecoder.PathOf(e, buffer.Span)} {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => codec.Write(new ModelWriter(writer), value);
}
#endif
