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
        // The memory is not given back: a transport may still send from it when the request is disposed.
        var bytes = ModelEncoder.Encode(value, codec, isRequest: true).Segment;
        var content = new ByteArrayContent(bytes.Array!, bytes.Offset, bytes.Count);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    /// <summary>The JSON as text.</summary>
    internal static string Text<T>(T value, Codec<T> codec)
    {
        using var buffer = ModelEncoder.Encode(value, codec, isRequest: true);
        return JsonText.Decode(buffer.Span);
    }

    /// <summary>The JSON as a tree.</summary>
    internal static JsonDocument Document<T>(T value, Codec<T> codec)
    {
        using var buffer = ModelEncoder.Encode(value, codec, isRequest: true);
        return JsonDocument.Parse(buffer.Span.ToArray(), AnyDepth);
    }
}
