using System.Globalization;
using System.Text;

namespace Flora.Cli.Output.Table;

/// <summary>How many columns of a terminal text takes: East Asian letters and emoji take two, marks on letters none.</summary>
internal static class TextWidth
{
    // The wide and full-width blocks of Unicode's East Asian Width, in order.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE),
        (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA),
        (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755),
        (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
        (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE3), (0x16FF0, 0x16FF1), (0x17000, 0x18DFF), (0x1AFF0, 0x1AFF3),
        (0x1AFF5, 0x1AFFB), (0x1AFFD, 0x1AFFE), (0x1B000, 0x1B2FF), (0x1D300, 0x1D376), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393),
        (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F4FC),
        (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
        (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6FC), (0x1F7E0, 0x1F7EB), (0x1F7F0, 0x1F7F0),
        (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    // Shows the letter before it as an emoji.
    private const int EmojiSelector = 0xFE0F;

    internal static int Of(string text)
    {
        var width = 0;
        var last = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += last = Of(rune, last);
        }
        return width;
    }

    /// <summary>The start of a text that takes no more than a width.</summary>
    internal static string Cut(string text, int width)
    {
        var length = 0;
        var last = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width -= last = Of(rune, last);
            if (width < 0) return text[..length];
            length += rune.Utf16SequenceLength;
        }
        return text;
    }

    // What terminals disagree on takes the most that any of them gives it: better a blank too many than a line that wraps.
    private static int Of(Rune rune, int last)
    {
        if (rune.Value < 0x300) return 1;
        if (rune.Value == EmojiSelector) return last == 1 ? 1 : 0;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }
        var (low, high) = (0, Wide.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune.Value < Wide[middle].First) high = middle - 1;
            else if (rune.Value > Wide[middle].Last) low = middle + 1;
            else return 2;
        }
        return 1;
    }
}
