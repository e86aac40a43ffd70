using System.Text;
using System.Text.Json;
using Flora.Runtime;

namespace Flora.Tests.Support;

/// <summary>Reads and writes by a codec alone, for types that no package knows.</summary>
internal static class Coding
{
    internal static T Read<T>(Codec<T> codec, string json) => ModelDecoder.Decode(Encoding.UTF8.GetBytes(json), codec);

    internal static string Write<T>(Codec<T> codec, T value)
    {
        using var buffer = new PooledBuffer(256);
        using (var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented: false)))
        {
            codec.Write(new ModelWriter(writer), value);
        }
        return Encoding.UTF8.GetString(buffer.Span);
    }

    /// <summary>The path and the message of what a codec refuses.</summary>
    internal static string Fault<T>(Codec<T> codec, string json)
    {
        var fault = Assert.Throws<ModelReadException>(() => Read(codec, json))!;
        return $"{ModelDecoder.PathOf(fault, Encoding.UTF8.GetBytes(json))} {fault.Message}";
    }
}
