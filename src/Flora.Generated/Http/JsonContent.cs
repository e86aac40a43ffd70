using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Makes bodies of JSON: written once, to be sent any number of times.</summary>
internal static class JsonContent
{
    internal const string MediaType = "application/json";

    // Whatever was written by a codec is read again.
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    internal static ByteArrayContent Of<T>(T value, Codec<T> codec, string mediaType)
    {
        using var buffer = Write(value, codec);
        var content = new ByteArrayContent(buffer.Span.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    /// <summary>The JSON as text.</summary>
    internal static string Text<T>(T value, Codec<T> codec)
    {
        using var buffer = Write(value, codec);
        return JsonText.Decode(buffer.Span);
    }

    /// <summary>The JSON as a tree.</summary>
    internal static JsonDocument Document<T>(T value, Codec<T> codec)
    {
        using var buffer = Write(value, codec);
        return JsonDocument.Parse(buffer.Span.ToArray(), AnyDepth);
    }

    private static PooledBuffer Write<T>(T value, Codec<T> codec)
    {
        var buffer = new PooledBuffer(1024);
        using var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented: false));
        codec.Write(new ModelWriter(writer, isRequest: true), value);
        return buffer;
    }
}
