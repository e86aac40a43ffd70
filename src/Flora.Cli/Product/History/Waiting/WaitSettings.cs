using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>The options that say how runs are waited for.</summary>
internal static class WaitSettings
{
    private const string Times = "a time such as 30, 250ms, 5m or 2h";

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private static readonly OptionSpec Timeout = new("--wait-timeout", "TIME", "How long to wait at most, with exit code 8 when that is over.")
    {
        Rule = $"{Times}; 0 looks once",
        Default = "without end",
    };

    private static readonly OptionSpec Interval = new("--interval", "TIME", "How long to wait between two looks.")
    {
        Rule = $"{Times}; at least 50ms",
        Default = "2 s while runs change, then up to 5 s",
    };

    /// <summary>The options, in the order of the help.</summary>
    internal static IReadOnlyList<OptionSpec> Specs { get; } = [Timeout, Interval];

    /// <summary>The states that somebody can wait in.</summary>
    internal static HistoryFilterOptions Filter { get; } = new(GenerationStatus.Values.Pending, GenerationStatus.Values.Running);

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">A value is no time, or too short a one.</exception>
    internal static WaitOptions Read(LocalCall call)
    {
        var options = new WaitOptions { Timeout = call.Arguments.Find(Timeout) == "0" ? TimeSpan.Zero : Duration(call, Timeout, TimeSpan.Zero) };
        if (Duration(call, Interval, Shortest) is { } interval) options.MinInterval = options.MaxInterval = interval;
        return options;
    }

    private static TimeSpan? Duration(LocalCall call, OptionSpec option, TimeSpan least)
    {
        if (call.Arguments.Find(option) is not { } text) return null;
        return DurationText.TryRead(text, out var duration) && duration >= least
            ? duration
            : throw new UsageException($"{option.Name} must be {option.Rule}, but is \"{text}\"", call.Arguments.Words);
    }
}
