using System.Globalization;
using System.Text;

namespace Flora.Cli.Terminal;

/// <summary>Text that does nothing to a terminal: what would act on it is made visible instead.</summary>
internal static class ScreenText
{
    /// <summary>The text with every character shown that would move the cursor, change the colour or turn the direction.</summary>
    internal static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(Of(rune));
        }
        return shown.ToString();
    }

    /// <summary>The character, or what stands for it.</summary>
    internal static string Of(Rune rune) => Acts(rune) ? Visible(rune) : rune.ToString();

    /// <summary>Whether a terminal, or the order of the text around it, obeys the character rather than showing it.</summary>
    internal static bool Acts(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // Formats are bidi marks, overrides and isolates, tags and more. The joiners are parts of words and emoji.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };

    // Control characters have pictures of their own (U+2400 and on); all else is named by its number.
    private static string Visible(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "\u2421",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}"),
    };
}
