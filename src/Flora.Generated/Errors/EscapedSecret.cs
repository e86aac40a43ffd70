using System.Globalization;

namespace Flora.Runtime;

/// <summary>Finds a secret of which any character may be escaped, as in an address or in JSON.</summary>
internal static class EscapedSecret
{
    /// <summary>How many characters a secret takes at a place of a text; 0 when it is not there.</summary>
    internal static int LengthAt(string text, int at, string secret)
    {
        var next = at;
        for (var i = 0; i < secret.Length; i++)
        {
            var length = LetterAt(text, next, secret[i]);
            if (length == 0)
            {
                return 0;
            }
            if (secret[i] == '%' && length == 1 && CodeAt(secret, i + 1, 2) is { } code && CodeAt(text, next + 1, 2) == code)
            {
                // The secret as it was sent is escaped itself, and digits can be of either case.
                (length, i) = (3, i + 2);
            }
            next += length;
        }
        return next - at;
    }

    private static int LetterAt(string text, int at, char letter)
    {
        if (at >= text.Length)
        {
            return 0;
        }
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] == '\\' && next == 'u' && CodeAt(text, at + 2, 4) == letter ? 6
            : text[at] == '%' && CodeAt(text, at + 1, 2) == letter ? 3
            : text[at] == '\\' && next == letter && (letter is '"' or '\\' or '/') ? 2
            : text[at] == letter ? 1
            : 0;
    }

    private static int? CodeAt(string text, int at, int digits) =>
        at + digits <= text.Length && int.TryParse(text.Substring(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}
