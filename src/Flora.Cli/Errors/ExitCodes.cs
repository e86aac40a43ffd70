using System.Globalization;
using Flora.Cli.Help;

namespace Flora.Cli.Errors;

/// <summary>The exit codes as the help lists them.</summary>
internal static class ExitCodes
{
    /// <summary>Each with what it means, in a line.</summary>
    internal static IReadOnlyList<ExitMeaning> All { get; } =
    [
        new(ExitCode.Done, "done"),
        new(ExitCode.Internal, "a fault of the tool itself, or output that could not be written"),
        new(ExitCode.Usage, "wrong usage; nothing was sent"),
        new(ExitCode.Authentication, "no key, or a key that may not (401, 403)"),
        new(ExitCode.Refused, "refused by the API (any other 4xx)"),
        new(ExitCode.Server, "a fault of the server (5xx), or an answer that cannot be read"),
        new(ExitCode.Network, "the server was not reached, or not in time"),
        new(ExitCode.RateLimited, "too many requests (429)"),
        new(ExitCode.Pending, "still pending when a wait ended"),
        new(ExitCode.Failed, "what was waited for failed, or a part of what was to be done"),
        new(ExitCode.Interrupted, "interrupted by Ctrl-C"),
        new(ExitCode.Terminated, "ended by the system (SIGTERM)"),
    ];

    /// <summary>The same as rows of a help page.</summary>
    internal static IEnumerable<HelpRow> Rows =>
        All.Select(exit => new HelpRow(((int)exit.Code).ToString(CultureInfo.InvariantCulture), exit.Meaning));
}
