using Flora.Generator.Document;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes;

/// <summary>Bodies that are a text and nothing more.</summary>
internal static class TextMedia
{
    private const string Charset = "charset=";

    /// <summary>Whether a media type is one of texts, and its schema that of a single value. A text without a schema can be of any size and charset, so it is a file.</summary>
    public static bool Is(ApiDocument document, string mediaType, JToken? schema) =>
        MediaTypes.IsText(mediaType) && schema is JObject node && TypeMapper.Map(document, node).Text is not null
        && (string?)(Schemas.Follow(document, node)["format"] as JValue) != "binary";

    /// <summary>The type that is sent with a text: that of the document, with the charset that all texts are sent in.</summary>
    public static string Sent(string mediaType)
    {
        var concrete = mediaType.Contains('*', StringComparison.Ordinal) ? "text/plain" : mediaType;
        return concrete.Contains(Charset, StringComparison.OrdinalIgnoreCase) ? WithUtf8(concrete) : $"{concrete}; {Charset}utf-8";
    }

    /// <summary>Whether a type of texts names another charset than that which all texts are sent in.</summary>
    public static bool HasOtherCharset(string mediaType) =>
        MediaTypes.IsText(mediaType)
        && mediaType.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith(Charset, StringComparison.OrdinalIgnoreCase)) is { } part
        && part[Charset.Length..].Trim('"').ToUpperInvariant() is not ("UTF-8" or "UTF8" or "US-ASCII");

    private static string WithUtf8(string mediaType) =>
        string.Join("; ", mediaType.Split(';').Select(part => part.Trim()).Select(part => part.StartsWith(Charset, StringComparison.OrdinalIgnoreCase) ? Charset + "utf-8" : part));
}
