using System.Globalization;
using System.Text;

namespace Flora.Generator.Passes.Naming;

/// <summary>Says in words what an identifier cannot hold.</summary>
public static class SpelledWords
{
    private static readonly Dictionary<char, string> Symbols = new()
    {
        [' '] = "Space", ['!'] = "Not", ['"'] = "Quote", ['#'] = "Hash", ['$'] = "Dollar", ['%'] = "Percent", ['&'] = "And", ['\''] = "Apostrophe",
        ['('] = "Open", [')'] = "Close", ['*'] = "Star", ['+'] = "Plus", [','] = "Comma", ['-'] = "Minus", ['.'] = "Dot", ['/'] = "Slash",
        [':'] = "Colon", [';'] = "Semicolon", ['<'] = "Less", ['='] = "Equal", ['>'] = "Greater", ['?'] = "Question", ['@'] = "At",
        ['['] = "OpenBracket", ['\\'] = "Backslash", [']'] = "CloseBracket", ['^'] = "Caret", ['_'] = "Underscore", ['`'] = "Backtick",
        ['{'] = "OpenBrace", ['|'] = "Or", ['}'] = "CloseBrace", ['~'] = "Tilde",
    };

    /// <summary>The name with a space around the word for each symbol: <c>a.b</c> becomes <c>a Dot b</c>, and a text without characters <c>Empty</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            text.Append(
                rune is { IsBmp: true } && char.IsLetterOrDigit((char)rune.Value) ? rune.ToString()
                : rune is { IsAscii: true } && Symbols.TryGetValue((char)rune.Value, out var word) ? $" {word} "
                : $" {CodePoint(rune)} ");
        }
        return text.Length == 0 ? "Empty" : text.ToString();
    }

    /// <summary>The word for how a name is written: nothing when it begins with a small letter.</summary>
    public static string Case(string name) =>
        name.FirstOrDefault(char.IsLetter) is var first && !char.IsUpper(first) ? ""
        : name.Any(char.IsLower) ? "Capital" : "Upper";

    /// <summary>The name by its code points: never pretty, and never that of another.</summary>
    public static string CodePoints(string name) => string.Concat(name.EnumerateRunes().Select(CodePoint));

    private static string CodePoint(Rune rune) => "U" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
}
