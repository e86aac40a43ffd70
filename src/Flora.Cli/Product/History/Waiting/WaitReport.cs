using System.Globalization;
using Flora.Cli.Errors;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>Says what went wrong with runs that were waited for.</summary>
internal static class WaitReport
{
    /// <summary>The report; null when all have completed.</summary>
    /// <param name="identity">What the tool knows of its API.</param>
    /// <param name="result">What became of the runs.</param>
    /// <param name="goOn">The command that goes on waiting.</param>
    internal static ErrorReport? Of(ToolIdentity identity, WaitResult result, string goOn)
    {
        var pending = result.Pending.ToArray();
        var failed = result.Failed.ToArray();
        var unknown = result.NotFound;
        // A run that is under way may end well: waiting again tells all the rest once more.
        var (exit, code) = pending.Length > 0 ? (ExitCode.Pending, ErrorCodes.Pending)
            : unknown.Count > 0 ? (ExitCode.Refused, ErrorCodes.NotFound)
            : (ExitCode.Failed, ErrorCodes.Failed);
        var all = result.Runs.Count + unknown.Count;
        string[] parts =
        [
            .. Part(pending.Length, "still under way"),
            .. Part(unknown.Count, "not known"),
            .. Part(failed.Length, "failed"),
        ];
        if (parts.Length == 0) return null;
        return new(exit, code, all == 1 ? $"the run {(exit == ExitCode.Failed ? "" : "is ")}{parts[0][2..]}" : $"of {CountText.Of(all, "run")}, {string.Join(", ", parts)}")
        {
            Status = exit == ExitCode.Refused ? 404 : null,
            Fields =
            [
                .. pending.Select(run => new FieldReport(run.RunId, null, $"still {run.Status.Value}")),
                .. unknown.Select(id => new FieldReport(id, null, "not known")),
                .. failed.Select(run => new FieldReport(run.RunId, null, Reason(run.Failure!))),
            ],
            Advice = exit switch
            {
                ExitCode.Pending => $"go on with: {goOn}",
                ExitCode.Refused => identity.Advice.GetValueOrDefault(404),
                _ => null,
            },
        };

        static IEnumerable<string> Part(int count, string what) =>
            count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}")];
    }

    private static string Reason(RunFailure failure)
    {
        var said = string.Join(": ", new[] { failure.Code, failure.Message }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return said.Length == 0 ? failure.Explanation : $"{said} {failure.Explanation}";
    }
}
