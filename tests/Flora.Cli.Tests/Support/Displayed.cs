using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Cli.Tests.Support;

/// <summary>Reads what a terminal received.</summary>
internal static partial class Displayed
{
    /// <summary>The text without the colours and links of the tool.</summary>
    internal static string Plain(string text) => Links().Replace(Colours().Replace(text, ""), "");

    /// <summary>What in a text acts on a terminal, or on the order of the text around it.</summary>
    internal static IEnumerable<string> Acting(string text) => text.EnumerateRunes()
        .Where(rune => rune.Value is not ('\n' or '\t' or 0x200C or 0x200D)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        .Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture));

    /// <summary>What the last line shows after all that wrote over it.</summary>
    internal static string LastLine(string text) => text.Split('\n')[^1].Split("\r\e[K")[^1];

    [GeneratedRegex("\e\\[[0-9]*m")]
    private static partial Regex Colours();

    [GeneratedRegex("\e\\]8;;[!-~]*\e\\\\")]
    private static partial Regex Links();
}
