using System.Globalization;

namespace Flora.Cli.Errors;

/// <summary>Finds a text of which any character may be escaped, as in an address or in JSON.</summary>
internal static class EscapedText
{
    /// <summary>How many characters one may become, as in <c>\u0041</c>.</summary>
    internal const int LongestEscape = 6;

    /// <summary>How many characters the wanted text takes at a place of another one; 0 when it is not there.</summary>
    internal static int LengthAt(string text, int at, string wanted)
    {
        var next = at;
        foreach (var letter in wanted)
        {
            var length = LetterAt(text, next, letter);
            if (length == 0) return 0;
            next += length;
        }
        return next - at;
    }

    private static int LetterAt(string text, int at, char letter)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("\\u") && IsCode(rest[2..], 4, letter)) return LongestEscape;
        if (rest.StartsWith("%") && IsCode(rest[1..], 2, letter)) return 3;
        if (letter is '"' or '\\' or '/' && rest.StartsWith(['\\', letter])) return 2;
        return rest.StartsWith([letter]) ? 1 : 0;
    }

    private static bool IsCode(ReadOnlySpan<char> text, int digits, char letter) =>
        text.Length >= digits
        && int.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code == letter;
}
