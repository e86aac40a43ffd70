using System.Globalization;

namespace Flora.Cli.Output.Table;

/// <summary>How long ago something was, in one unit: <c>42s</c>, <c>5m</c>, <c>3h</c>, <c>12d</c>, <c>2y</c>.</summary>
internal static class AgeText
{
    internal static string Of(TimeSpan age)
    {
        // Clocks differ: what was made just now may seem to come from the future.
        var (amount, unit) = age switch
        {
            { Ticks: <= 0 } => (0, 's'),
            { TotalSeconds: < 60 } => (age.TotalSeconds, 's'),
            { TotalMinutes: < 60 } => (age.TotalMinutes, 'm'),
            { TotalHours: < 24 } => (age.TotalHours, 'h'),
            { TotalDays: < 730 } => (age.TotalDays, 'd'),
            _ => (age.TotalDays / 365.2425, 'y'),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(amount)}{unit}");
    }
}
