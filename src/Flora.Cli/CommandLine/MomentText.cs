using System.Globalization;

namespace Flora.Cli.CommandLine;

/// <summary>Reads moments as people type them: <c>2026-01-31</c>, <c>2026-01-31T12:00Z</c>, or how long ago, as <c>2d</c>.</summary>
/// <param name="time">The clock, and the zone of a moment without one.</param>
internal sealed class MomentText(TimeProvider time)
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] Dates = ["yyyy-MM-dd"];

    private static readonly string[] Times =
    [
        .. from separator in new[] { "'T'", "' '" }
           from clock in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" }
           select $"yyyy-MM-dd{separator}{clock}",
    ];

    private static readonly (char Unit, long Ticks)[] Units =
    [
        ('s', TimeSpan.TicksPerSecond), ('m', TimeSpan.TicksPerMinute), ('h', TimeSpan.TicksPerHour), ('d', TimeSpan.TicksPerDay), ('w', 7 * TimeSpan.TicksPerDay),
    ];

    /// <summary>A moment as it is read back, whatever the zone.</summary>
    internal static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Written, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment; false for any other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLast">Whether a date stands for the last moment of its day, and not for the first.</param>
    /// <param name="moment">The moment.</param>
    internal bool TryRead(string text, bool isLast, out DateTimeOffset moment)
    {
        if (TryReadAgo(text, out moment)) return true;
        var isUtc = text.EndsWith('Z');
        var bare = isUtc ? text[..^1] : text;
        if (TryReadExact(bare, Dates, out var day))
        {
            moment = isLast && day.Date < DateTime.MaxValue.Date ? At(day.AddDays(1), isUtc).AddTicks(-1) : At(day, isUtc);
            return true;
        }
        if (TryReadExact(bare, Times, out var local))
        {
            moment = At(local, isUtc);
            return true;
        }
        return DateTimeOffset.TryParseExact(
            text, [.. Times.Select(format => format + "zzz")], CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    private static bool TryReadExact(string text, string[] formats, out DateTime local) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    private DateTimeOffset At(DateTime local, bool isUtc)
    {
        var offset = isUtc ? TimeSpan.Zero : time.LocalTimeZone.GetUtcOffset(local);
        // At both ends of the calendar a zone leads out of it.
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new(ticks, TimeSpan.Zero);
    }

    private bool TryReadAgo(string text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length < 2 || Units.FirstOrDefault(known => known.Unit == text[^1]) is not { Ticks: > 0 } unit) return false;
        if (!decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return false;
        var now = time.GetUtcNow();
        if (amount > now.UtcTicks / unit.Ticks) return false;
        moment = now.AddTicks(-(long)(amount * unit.Ticks));
        return true;
    }
}
