using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.Cli.Output.Columns;
using Flora.Cli.Terminal;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary><c>generations watch</c>: prints each change of the runs that are under way, and of those that appear meanwhile.</summary>
internal sealed class WatchCommand : HistoryCommand
{
    [SetsRequiredMembers]
    internal WatchCommand()
    {
        Words = WordsOf("watch");
        Summary = "Watch runs until all have ended";
        Description = """
            Prints an item for each run that is under way or appears meanwhile, and one for each change of its state: the run as list prints it, with
            previous_status, which is null at first. Ends when all have ended, or by Ctrl-C. A terminal shows a table of all runs below.

            The exit code is 9 when a run has failed, 8 when the time of --wait-timeout is over, 4 when FLORA does not know a run any more.
            """;
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [.. WaitSettings.Filter.Specs, .. WaitSettings.Specs];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new($"{identity.CommandLine(Words)} --project-id prj_a", "those of a project"),
        new(identity.CommandLine([.. Words, ToolOptions.Demo.Name]), "sample data: no key, no network"),
        new($"{identity.CommandLine(Words)} | jq -r 'select(.status == \"failed\") | .run_id'", "the runs that fail, as they do"),
    ];

    /// <inheritdoc/>
    protected override string FormatElsewhere => "jsonl";

    // Later rows keep to the columns of the first.
    private static ItemShape Shape => ItemShape.Of(
        ["changes"],
        [
            HistoryListing.Columns[0],
            new() { Header = "WAS", Path = ["previous_status"], Kind = ColumnKind.State, Least = 7 },
            .. HistoryListing.Columns.Skip(1).Select(column => column with { Least = Least(column.Kind) }),
        ],
        [.. HistoryListing.Members, "previous_status"]);

    /// <inheritdoc/>
    protected override async Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var filter = WaitSettings.Filter.Read(call);
        var options = WaitSettings.Read(call);
        var output = OpenOutput(call, cancellationToken);
        await using var _ = output.ConfigureAwait(false);
        using var session = HistorySession.Open(call, cancellationToken);
        using var display = new RunDisplay(call, tellsLines: false);
        options.IncludeProgress = display.ShowsProgress;
        var board = new RunBoard();
        var goOn = new GoOnCommand(call, filter);
        var isPending = false;
        var items = output.Changes(Shape);
        try
        {
            await foreach (var change in session.History.WatchAsync(filter, options, cancellationToken).ConfigureAwait(false))
            {
                board.Take(change);
                if (change.IsStatusChange) items.Add(RunJson.Of(change));
                display.Show(change, board);
            }
        }
        catch (StillPendingException)
        {
            // Which they are, the board knows as well.
            isPending = true;
        }
        catch (Exception error) when (error is not (OutputClosedException or OutputFailedException))
        {
            display.Dispose();
            if (board.Runs.Count > 0) items.End();
            if (error is OperationCanceledException) goOn.Say("The runs go on.", []);
            throw;
        }
        display.Dispose();
        items.End();
        await output.CommitAsync().ConfigureAwait(false);
        if (board.Runs.Count == 0) call.Notice("No run is under way.");
        if (WaitReport.Of(call.Identity, board.Result(isPending), goOn.Of([])) is not { } report) return ExitCode.Done;
        call.Printer.Print(report);
        return report.ExitCode;
    }

    private static int Least(ColumnKind kind) => kind switch
    {
        ColumnKind.State => 9,
        ColumnKind.Text => 22,
        ColumnKind.Money => 6,
        _ => 0,
    };
}
