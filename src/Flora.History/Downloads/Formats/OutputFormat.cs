namespace Flora.History;

/// <summary>Judges what has arrived for an output.</summary>
internal static class OutputFormat
{
    /// <summary>The extension, by how the content begins, else by what the server calls it, else by its address.</summary>
    /// <exception cref="DownloadException">It is no such output.</exception>
    internal static string ExtensionOf(GenerationOutput output, byte[] head, string? mediaType)
    {
        if (head.Length == 0)
        {
            throw Unexpected("nothing at all");
        }
        var told = MediaFormats.OfMediaType(mediaType);
        var found = MagicBytes.ExtensionOf(head);
        if (IsMedia(output.Type) && (found == ".html" || (found is null && IsText(mediaType))))
        {
            throw Unexpected(found == ".html" || told?.Extension == ".html" ? "a web page" : "text");
        }
        // Office documents and the like are archives at their start.
        return found is null || (found == ".zip" && told is not null) ? told?.Extension ?? Named(output) : found;

        DownloadException Unexpected(string what) =>
            new(DownloadFault.UnexpectedContent, $"The server sent {what} in place of the {KindOf(output.Type)}.");
    }

    /// <summary>The kind of an output as a word: <c>image</c>, <c>video</c>, <c>audio</c>, <c>text</c>, <c>document</c>, or what FLORA calls it.</summary>
    internal static string KindOf(GenerationOutputType type) => type.Value.EndsWith("Url", StringComparison.Ordinal)
        ? type.Value.Substring(0, type.Value.Length - 3)
        : type.Value;

    private static string Named(GenerationOutput output)
    {
        var path = output.TryGetUri(out var uri) ? uri.AbsolutePath : "";
        var dot = path.LastIndexOf('.');
        var format = dot < 0 ? null : MediaFormats.OfExtension(path.Substring(dot));
        return (format ?? MediaFormats.Unknown).Extension;
    }

    private static bool IsMedia(GenerationOutputType type) =>
        type == GenerationOutputType.ImageUrl || type == GenerationOutputType.VideoUrl || type == GenerationOutputType.AudioUrl;

    private static bool IsText(string? mediaType) => mediaType is not null
        && (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || MediaFormats.OfMediaType(mediaType)?.Extension is ".html" or ".json" or ".xml");
}
