using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Writes a model as a whole text.</summary>
internal static class ModelEncoder
{
    /// <summary>The text in UTF-8, in memory that the caller gives back.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="isRequest">Whether it is sent: members that only answers have are then left out.</param>
    /// <param name="indented">Whether to write one member a line.</param>
    internal static PooledBuffer Encode<T>(T value, Codec<T> codec, bool isRequest = false, bool indented = false)
    {
        var buffer = new PooledBuffer(1024);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented));
            codec.Write(new ModelWriter(writer, isRequest), value);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
        return buffer;
    }
}
