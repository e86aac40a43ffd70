using Flora.Cli.Commands;
using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>Shows people how the runs are that are waited for: in a live table on a terminal, elsewhere in a line for each change.</summary>
/// <param name="call">What the user asked for.</param>
/// <param name="tellsLines">Whether lines are wanted; not where each change is data anyhow.</param>
internal sealed class RunDisplay(LocalCall call, bool tellsLines) : IDisposable
{
    private readonly LiveTable? table = LiveTable.Of(call);

    /// <summary>Whether progress is shown besides changes of state.</summary>
    internal bool ShowsProgress => table is not null;

    /// <summary>Shows a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="board">All runs, as they are since then.</param>
    internal void Show(RunChange change, RunBoard board)
    {
        if (table is not null) table.Show(board.Runs);
        else if (tellsLines && change.IsStatusChange) call.Notice(Line(change));
    }

    public void Dispose() => table?.Dispose();

    private static string Line(RunChange change)
    {
        var before = change.PreviousStatus is { } previous ? $"{previous.Value} -> " : "";
        var reason = change.Run is { Failure: { } failure } ? $" ({failure.Code ?? failure.Message ?? "no reason given"})" : "";
        return $"{change.Run.RunId}: {before}{change.Run.Status.Value}{reason}";
    }
}
