using System.Globalization;

namespace Flora.Cli.Errors;

/// <summary>Says to people how long an API wants them to wait.</summary>
internal static class WaitText
{
    private static readonly TimeSpan LongestBelieved = TimeSpan.FromDays(366);

    // Above each bound a unit says more than the one before it.
    private static readonly (double Seconds, string Unit)[] Units = [(86_400, "days"), (3_600, "hours"), (60, "minutes")];

    /// <summary>What to do about a wait that the tool did not take upon itself.</summary>
    internal static string Advice(TimeSpan wait) => wait > LongestBelieved
        ? "the API asks for a wait of more than a year, which can hardly be meant: nothing was sent again; try later"
        : $"wait {Of(wait)}, then try again";

    private static string Of(TimeSpan wait)
    {
        foreach (var (seconds, unit) in Units)
        {
            if (wait.TotalSeconds >= 2 * seconds) return Whole(wait.TotalSeconds / seconds, unit);
        }
        return Whole(Math.Max(0, wait.TotalSeconds), "s");
    }

    private static string Whole(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(number)} {unit}");
}
