using System.Globalization;
using System.Text;

namespace Flora.Runtime;

/// <summary>Text from the network, made fit for a message: one line, no control characters, bounded.</summary>
internal static class SafeText
{
    /// <summary>One line of at most <paramref name="limit"/> characters.</summary>
    internal static string Line(string text, int limit)
    {
        var line = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var c in text)
        {
            if (line.Length == limit)
            {
                return line.Append('…').ToString();
            }
            line.Append(IsSafe(c) ? c : ' ');
        }
        return line.ToString();
    }

    /// <summary>The start of a body as one line.</summary>
    internal static string Start(ReadOnlySpan<byte> body, int limit, Redaction? redaction)
    {
        // A little more than is shown, so that a key across the cut is redacted whole.
        var text = JsonText.Decode(body.Slice(0, Math.Min(body.Length, (limit * 4) + 4096)));
        return Line(redaction?.Apply(text) ?? text, limit).Trim();
    }

    // Format characters turn the direction of text; the two separators break lines; surrogates pass in pairs or not at all harmfully.
    private static bool IsSafe(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
