using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Makes bodies of JSON: written once, to be sent any number of times.</summary>
internal static class JsonContent
{
    internal const string MediaType = "application/json";

    internal static ByteArrayContent Of<T>(T value, Codec<T> codec, string mediaType)
    {
        using var buffer = new PooledBuffer(1024);
        using (var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented: false)))
        {
            codec.Write(new ModelWriter(writer, isRequest: true), value);
        }
        var content = new ByteArrayContent(buffer.Span.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}
