using System.Globalization;

namespace Flora.Cli.CommandLine;

/// <summary>Durations as typed: <c>30</c> or <c>30s</c>, <c>0.5</c>, <c>250ms</c>, <c>2m</c>, <c>1h</c>.</summary>
internal static class DurationText
{
    private static readonly (string Unit, decimal Milliseconds)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("", 1_000)];

    // A timer of .NET waits no longer.
    private const decimal Longest = int.MaxValue;

    /// <summary>Reads a duration above zero and of at most 24 days; false for any other text.</summary>
    internal static bool TryRead(string text, out TimeSpan duration)
    {
        var (unit, milliseconds) = Units.First(known => text.EndsWith(known.Unit, StringComparison.Ordinal));
        duration = default;
        if (!decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || amount <= 0
            || amount > Longest / milliseconds)
        {
            return false;
        }
        duration = TimeSpan.FromMilliseconds((double)(amount * milliseconds));
        return duration > TimeSpan.Zero;
    }
}
