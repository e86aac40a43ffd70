using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Flora.Runtime;

/// <summary>The file name that a server suggests, made fit for a file of its own.</summary>
internal static class SuggestedName
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string? Of(ContentDispositionHeaderValue? disposition)
    {
        var name = disposition?.FileNameStar is { Length: > 0 } extended ? extended : Decoded(disposition?.FileName?.Trim('"') ?? "");
        var segment = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        var clean = new string([.. segment.Where(IsSafe)]).Trim();
        return clean is "" or "." or ".." ? null : clean;
    }

    // Headers are read as Latin-1, but many servers write UTF-8.
    private static string Decoded(string text)
    {
        if (!text.Any(static c => c > '\x7F') || text.Any(static c => c > '\xFF'))
        {
            return text;
        }
        try
        {
            return Strict.GetString([.. text.Select(static c => (byte)c)]);
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private static bool IsSafe(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
