using System.Globalization;

namespace Flora.Runtime;

/// <summary>Reads and writes times of day by RFC 3339.</summary>
internal static class IsoTimeText
{
    private const int MostOffsetHours = 14;
    private const string AnyDate = "2000-01-02T";

    /// <exception cref="ArgumentOutOfRangeException">It is no time of day.</exception>
    internal static string Of(TimeSpan sinceMidnight) => sinceMidnight >= TimeSpan.Zero && sinceMidnight < TimeSpan.FromDays(1)
        ? default(DateTime).Add(sinceMidnight).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(sinceMidnight), sinceMidnight, "A time of day is at least zero and less than a day.");

    /// <exception cref="ArgumentOutOfRangeException">It is no offset.</exception>
    internal static string OfOffset(TimeSpan offset) => offset == TimeSpan.Zero ? "Z"
        : offset.Duration() <= TimeSpan.FromHours(MostOffsetHours) && offset.Ticks % TimeSpan.TicksPerMinute == 0
            ? (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset is of whole minutes, and at most 14 hours.");

    /// <param name="text">The text.</param>
    /// <param name="sinceMidnight">The time of day.</param>
    /// <param name="offset">Its offset; null when it has none.</param>
    /// <returns>False when the text is no such time.</returns>
    internal static bool TryParse(string text, out TimeSpan sinceMidnight, out TimeSpan? offset)
    {
        var hasOffset = text.Length > 0 && (text[text.Length - 1] is 'Z' or 'z' || text.IndexOfAny(['+', '-']) >= 0);
        var isTime = IsoText.TryParse(AnyDate + text + (hasOffset ? "" : "Z"), out var moment);
        // A leap second at midnight is the next day, and the day after has the same times.
        sinceMidnight = isTime ? moment.TimeOfDay : default;
        offset = isTime && hasOffset ? moment.Offset : null;
        return isTime;
    }
}
