using System.Text;

namespace Flora.Runtime;

/// <summary>Values of parameters with <c>allowReserved</c>: RFC 6570 calls this reserved expansion.</summary>
internal static class ReservedCharacters
{
    // Of the reserved characters these are escaped all the same: '&' and '+' mean something in a query, '#' ends it, and brackets may not
    // stand in one. '=' stays: the first one ends the name, and a name has none that is not escaped.
    private const string KeptInItems = ":/?@!$'()*;=";

    private const string Kept = KeptInItems + ",";

    /// <summary>The text with reserved characters as they are; what is escaped already, as <c>%2F</c>, stays so.</summary>
    internal static string Escape(string text) => Escape(text, Kept, Uri.EscapeDataString);

    /// <summary>The same for a text between commas, which its own would be taken for.</summary>
    internal static string EscapeItem(string text) => Escape(text, KeptInItems, Uri.EscapeDataString);

    /// <summary>The text with some characters as they are, and what is escaped already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">The characters.</param>
    /// <param name="escape">Escapes all else.</param>
    internal static string Escape(string text, string kept, Func<string, string> escape)
    {
        var escaped = new StringBuilder(text.Length);
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (IsKept(text, index, kept))
            {
                escaped.Append(escape(text.Substring(start, index - start))).Append(text[index]);
                start = index + 1;
            }
        }
        return escaped.Append(escape(text.Substring(start))).ToString();
    }

    private static bool IsKept(string text, int index, string kept) =>
        text[index] == '%'
            ? index + 2 < text.Length && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2])
            : kept.AsSpan().IndexOf(text[index]) >= 0;
}
