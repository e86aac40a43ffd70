using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Terminal;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary><c>generations wait</c>: waits until runs have ended, and prints them.</summary>
internal sealed class WaitCommand : HistoryCommand
{
    private static readonly OptionSpec Ids = RunIds.Spec("The runs to wait for; without any, those that are under way now.");

    [SetsRequiredMembers]
    internal WaitCommand()
    {
        Words = WordsOf("wait");
        Summary = "Wait until runs have ended";
        Description = """
            Prints each run when it has ended, as list does; a run that failed has the member failure besides. A table is printed at the end. Standard error
            tells how it goes: a table that changes on a terminal, elsewhere a line for each change.

            The exit code is 0 when all have completed, 9 when one has failed, 8 when the time of --wait-timeout is over, 4 when FLORA does not know an id.
            """;
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [Ids, .. WaitSettings.Filter.Specs, .. WaitSettings.Specs];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new($"{identity.CommandLine(Words)} run_a run_b --wait-timeout 10m && echo done", "two runs, at most ten minutes"),
        new(identity.CommandLine([.. Words, ToolOptions.Demo.Name]), "sample data: no key, no network"),
        new($"{identity.CommandLine(Words)} run_a --format json --query '$.generations[0].outputs[0].url'", "the address of what a run has made"),
    ];

    /// <inheritdoc/>
    protected override async Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var ids = RunIds.Read(call);
        var filter = WaitSettings.Filter.Read(call);
        if (ids.Count > 0 && WaitSettings.Filter.IsGiven(call.Arguments))
        {
            throw new UsageException("runs that are named need no filter: leave out either the ids or the filter", Words);
        }
        var options = WaitSettings.Read(call);
        var output = OpenOutput(call, cancellationToken);
        await using var _ = output.ConfigureAwait(false);
        using var session = HistorySession.Open(call, cancellationToken);
        using var display = new RunDisplay(call, tellsLines: true);
        var goOn = new GoOnCommand(call, filter);
        options.IncludeProgress = display.ShowsProgress;
        var run = new WaitRun(display, output.Items(HistoryListing.Shape));
        WaitResult result;
        try
        {
            result = await WaitAsync(session.History, ids, filter, options, run, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OutputClosedException or OutputFailedException))
        {
            display.Dispose();
            run.Abort();
            if (error is OperationCanceledException) goOn.Say("The runs go on.", Remaining(ids, run));
            throw;
        }
        display.Dispose();
        run.End(result);
        await output.CommitAsync().ConfigureAwait(false);
        if (result is { Runs: [], NotFound: [] }) call.Notice("No run is under way.");
        if (WaitReport.Of(call.Identity, result, goOn.Of(Remaining(ids, run))) is not { } report) return ExitCode.Done;
        call.Printer.Print(report);
        return report.ExitCode;
    }

    private static async Task<WaitResult> WaitAsync(
        FloraHistory history, IReadOnlyList<string> ids, HistoryFilter filter, WaitOptions options, WaitRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await (ids.Count > 0
                ? history.WaitForAsync(ids, options, run, cancellationToken)
                : history.WaitForAsync(filter, options, run, cancellationToken)).ConfigureAwait(false);
        }
        catch (StillPendingException pending)
        {
            return pending.Result;
        }
    }

    private static IEnumerable<string> Remaining(IEnumerable<string> ids, WaitRun run) => ids.Where(id => !run.HasEnded(id));
}
