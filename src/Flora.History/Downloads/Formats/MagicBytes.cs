using System.Text;

namespace Flora.History;

/// <summary>Tells a format by how its files begin.</summary>
internal static class MagicBytes
{
    /// <summary>How much of a file is enough.</summary>
    internal const int Needed = 512;

    /// <summary>The extension of the format; null when the start says nothing.</summary>
    internal static string? ExtensionOf(byte[] head)
    {
        var text = Encoding.GetEncoding(28591).GetString(head);   // Latin-1: a character for each byte
        return Container(text) ?? Signature(text) ?? Markup(text);
    }

    private static string? Signature(string head) => head switch
    {
        _ when Begins(head, "\u0089PNG\r\n\u001a\n") => ".png",
        _ when Begins(head, "\u00ff\u00d8\u00ff") => ".jpg",
        _ when Begins(head, "GIF87a") || Begins(head, "GIF89a") => ".gif",
        _ when Begins(head, "II*\0") || Begins(head, "MM\0*") => ".tiff",
        _ when Begins(head, "\0\0\0\u000cJXL ") || Begins(head, "\u00ff\u000a") => ".jxl",
        _ when Begins(head, "BM") && head.Length > 14 && Begins(head.Substring(6), "\0\0\0\0") => ".bmp",
        _ when Begins(head, "%PDF-") => ".pdf",
        _ when Begins(head, "fLaC") => ".flac",
        _ when Begins(head, "OggS") => Has(head, "OpusHead") ? ".opus" : ".ogg",
        _ when Begins(head, "ID3") || Begins(head, "\u00ff\u00fb") || Begins(head, "\u00ff\u00f3") || Begins(head, "\u00ff\u00f2") => ".mp3",
        _ when Begins(head, "\u00ff\u00f1") || Begins(head, "\u00ff\u00f9") => ".aac",
        _ when Begins(head, "FORM") && At(head, 8, "AIFF") => ".aiff",
        _ when Begins(head, "glTF") => ".glb",
        _ when Begins(head, "\u001aE\u00df\u00a3") => Has(head, "webm") ? ".webm" : ".mkv",
        _ when Begins(head, "\0\0\u0001\u00ba") => ".mpg",
        _ when Begins(head, "PK\u0003\u0004") => ".zip",
        _ => null,
    };

    private static string? Container(string head) => head switch
    {
        _ when Begins(head, "RIFF") && At(head, 8, "WEBP") => ".webp",
        _ when Begins(head, "RIFF") && At(head, 8, "WAVE") => ".wav",
        _ when Begins(head, "RIFF") && At(head, 8, "AVI ") => ".avi",
        _ when At(head, 4, "ftypavi") => ".avif",
        _ when At(head, 4, "ftyphei") || At(head, 4, "ftypmif1") || At(head, 4, "ftyphev") => ".heic",
        _ when At(head, 4, "ftypqt") => ".mov",
        _ when At(head, 4, "ftypM4A") => ".m4a",
        _ when At(head, 4, "ftypM4V") => ".m4v",
        _ when At(head, 4, "ftyp") => ".mp4",
        _ => null,
    };

    private static string? Markup(string head)
    {
        var start = head.TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return ".html";
        }
        return start.StartsWith("<svg", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.IndexOf("<svg", StringComparison.OrdinalIgnoreCase) > 0)
            ? ".svg"
            : null;
    }

    private static bool Begins(string head, string start) => head.StartsWith(start, StringComparison.Ordinal);

    private static bool Has(string head, string part) => head.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static bool At(string head, int index, string part) => head.Length >= index + part.Length && string.CompareOrdinal(head, index, part, 0, part.Length) == 0;
}
