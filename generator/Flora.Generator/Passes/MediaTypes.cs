namespace Flora.Generator.Passes;

/// <summary>What the names of media types say.</summary>
public static class MediaTypes
{
    /// <summary>Whether the media type is JSON, or a format written in JSON.</summary>
    public static bool IsJson(string mediaType) => NameOf(mediaType) is var name && (name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether the media type is a JSON merge patch.</summary>
    public static bool IsMergePatch(string mediaType) => NameOf(mediaType) == "application/merge-patch+json";

    /// <summary>Whether the media type is a form of several parts.</summary>
    public static bool IsForm(string mediaType) => NameOf(mediaType) == "multipart/form-data";

    /// <summary>Whether the media type is a form in the manner of URLs.</summary>
    public static bool IsUrlEncoded(string mediaType) => NameOf(mediaType) == "application/x-www-form-urlencoded";

    /// <summary>Whether the media type is one of texts; a stream of events is none, since it has no end.</summary>
    public static bool IsText(string mediaType) =>
        NameOf(mediaType) is var name && name.StartsWith("text/", StringComparison.Ordinal) && name != "text/event-stream" && !IsJson(mediaType);

    /// <summary>Whether the media type is text that needs no quoting of its own, as that of a table does.</summary>
    public static bool IsPlainText(string mediaType) => NameOf(mediaType) == "text/plain";

    /// <summary>The order of preference among several: the smaller comes first.</summary>
    public static int Rank(string mediaType) =>
        NameOf(mediaType) == "application/json" ? 0 : IsMergePatch(mediaType) ? 1 : IsJson(mediaType) ? 2 : IsForm(mediaType) ? 3 : IsUrlEncoded(mediaType) ? 4 : IsText(mediaType) ? 5 : 6;

    /// <summary>Whether the media type is sent and read as bytes whatever its schema says.</summary>
    public static bool IsFile(string mediaType) => !IsJson(mediaType) && !IsForm(mediaType) && !IsUrlEncoded(mediaType) && !IsText(mediaType);

    /// <summary>The media type without its parameters, in small letters.</summary>
    public static string NameOf(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
