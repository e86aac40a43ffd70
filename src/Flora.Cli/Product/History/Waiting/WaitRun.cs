using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>Shows and prints what a wait tells.</summary>
/// <param name="display">Shows changes.</param>
/// <param name="items">Prints the runs that have ended.</param>
internal sealed class WaitRun(RunDisplay display, ItemOutput items) : IProgress<RunChange>
{
    private readonly RunBoard board = new();
    private readonly HashSet<string> printed = new(StringComparer.Ordinal);

    public void Report(RunChange value)
    {
        board.Take(value);
        display.Show(value, board);
        // A table is printed in the order of the result.
        if (value.Run.HasEnded && !items.IsTable) Print(value.Run);
    }

    /// <summary>Whether a run has ended, as far as was told.</summary>
    internal bool HasEnded(string id) => board.HasEnded(id);

    /// <summary>Prints what was not printed yet: also runs that are still under way.</summary>
    internal void End(WaitResult result)
    {
        foreach (var run in result.Runs)
        {
            Print(run);
        }
        items.End();
    }

    /// <summary>Ends what was printed before something went wrong.</summary>
    internal void Abort()
    {
        if (printed.Count > 0) items.End();
    }

    private void Print(RunSnapshot run)
    {
        if (printed.Add(run.RunId)) items.Add(RunJson.Of(run));
    }
}
