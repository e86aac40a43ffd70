using System.Globalization;

namespace Flora.Runtime;

/// <summary>Reads moments by RFC 3339.</summary>
internal static class IsoText
{
    private const int SeparatorAt = 10;
    private const int SecondsAt = 17;
    private const int FractionAt = 19;
    private const int OffsetLength = 6;
    private const int TicksDigits = 7;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <returns>False when the text is no such moment, or none that .NET can hold.</returns>
    internal static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length <= FractionAt)
        {
            return false;
        }
        var digits = 0;
        var isFraction = text[FractionAt] == '.';
        while (isFraction && FractionAt + 1 + digits < text.Length && text[FractionAt + 1 + digits] is >= '0' and <= '9')
        {
            digits++;
        }
        if (isFraction && digits == 0)
        {
            return false;
        }
        // A leap second is the second after: .NET has none.
        var isLeap = string.CompareOrdinal(text, SecondsAt, "60", 0, 2) == 0;
        var date = text.Substring(0, SeparatorAt);
        var minutes = text.Substring(SeparatorAt + 1, SecondsAt - SeparatorAt - 1);
        var seconds = isLeap ? "59" : text.Substring(SecondsAt, 2);
        var offset = text.Substring(FractionAt + (isFraction ? digits + 1 : 0)).ToUpperInvariant();
        if (text[SeparatorAt] is not ('T' or 't' or ' ')
            || offset.Length is not (1 or OffsetLength)
            || !DateTimeOffset.TryParseExact(
                $"{date}T{minutes}{seconds}{offset}", Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
        {
            return false;
        }
        var ticks = Ticks(text.AsSpan(FractionAt + 1, digits)) + (isLeap ? TimeSpan.TicksPerSecond : 0);
        if (DateTimeOffset.MaxValue.Ticks - moment.UtcTicks < ticks || DateTime.MaxValue.Ticks - moment.Ticks < ticks)
        {
            return false;
        }
        moment = moment.AddTicks(ticks);
        return true;
    }

    // What is finer than a tick is cut off.
    private static long Ticks(ReadOnlySpan<char> digits)
    {
        var ticks = 0L;
        for (var i = 0; i < TicksDigits; i++)
        {
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }
        return ticks;
    }
}
