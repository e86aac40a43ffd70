namespace Flora.History;

/// <summary>The formats that are known, by media type and by extension.</summary>
internal static class MediaFormats
{
    internal static MediaFormat Unknown { get; } = new(".bin", "application/octet-stream");

    internal static IReadOnlyList<MediaFormat> All { get; } =
    [
        new(".png", "image/png"), new(".jpg", "image/jpeg", "image/jpg", "image/pjpeg"), new(".webp", "image/webp"), new(".gif", "image/gif"),
        new(".avif", "image/avif"), new(".heic", "image/heic", "image/heif"), new(".bmp", "image/bmp"), new(".tiff", "image/tiff"),
        new(".svg", "image/svg+xml"), new(".jxl", "image/jxl"), new(".ico", "image/x-icon", "image/vnd.microsoft.icon"),
        new(".mp4", "video/mp4"), new(".webm", "video/webm"), new(".mov", "video/quicktime"), new(".mkv", "video/x-matroska"),
        new(".avi", "video/x-msvideo"), new(".m4v", "video/x-m4v"), new(".mpg", "video/mpeg"),
        new(".mp3", "audio/mpeg", "audio/mp3"), new(".wav", "audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"),
        new(".m4a", "audio/mp4", "audio/x-m4a"), new(".aac", "audio/aac"), new(".flac", "audio/flac", "audio/x-flac"),
        new(".ogg", "audio/ogg", "application/ogg", "video/ogg"), new(".opus", "audio/opus"), new(".aiff", "audio/aiff", "audio/x-aiff"),
        new(".pdf", "application/pdf"), new(".txt", "text/plain"), new(".md", "text/markdown"), new(".html", "text/html", "application/xhtml+xml"),
        new(".csv", "text/csv"), new(".json", "application/json"), new(".xml", "application/xml", "text/xml"), new(".rtf", "application/rtf"),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        new(".epub", "application/epub+zip"), new(".zip", "application/zip", "application/x-zip-compressed"),
        new(".glb", "model/gltf-binary"), new(".gltf", "model/gltf+json"), new(".obj", "model/obj"), new(".usdz", "model/vnd.usdz+zip"),
    ];

    private static readonly Dictionary<string, MediaFormat> ByMediaType = All
        .SelectMany(static format => format.MediaTypes.Select(type => (type, format)))
        .ToDictionary(static pair => pair.type, static pair => pair.format, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, MediaFormat> ByExtension = All
        .ToDictionary(static format => format.Extension, StringComparer.OrdinalIgnoreCase);

    internal static MediaFormat? OfMediaType(string? type) => type is not null && ByMediaType.TryGetValue(type, out var format) ? format : null;

    internal static MediaFormat? OfExtension(string extension) => string.Equals(extension, ".jpeg", StringComparison.OrdinalIgnoreCase)
        ? OfMediaType("image/jpeg")
        : ByExtension.TryGetValue(extension, out var format) ? format : null;
}
