using System.Globalization;

namespace Flora.Cli.Errors;

/// <summary>The exit codes as the help lists them.</summary>
internal static class ExitCodes
{
    /// <summary>Each with what it means, in a line.</summary>
    internal static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Internal, "a fault of the tool itself, or output that could not be written"),
        (ExitCode.Usage, "wrong usage; nothing was sent"),
        (ExitCode.Authentication, "no key, or a key that may not (401, 403)"),
        (ExitCode.Refused, "refused by the API (any other 4xx)"),
        (ExitCode.Server, "a fault of the server (5xx), or an answer that cannot be read"),
        (ExitCode.Network, "the server was not reached, or not in time"),
        (ExitCode.RateLimited, "too many requests (429)"),
        (ExitCode.Pending, "still pending when a wait ended"),
        (ExitCode.Failed, "what was waited for failed, or a part of what was to be done"),
        (ExitCode.Interrupted, "interrupted by Ctrl-C"),
        (ExitCode.Terminated, "ended by the system (SIGTERM)"),
    ];

    /// <summary>The same as rows of a help page.</summary>
    internal static IEnumerable<(string Number, string Meaning)> Rows =>
        All.Select(code => (((int)code.Code).ToString(CultureInfo.InvariantCulture), code.Meaning));
}
