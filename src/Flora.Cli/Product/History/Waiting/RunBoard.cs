using Flora.History;

namespace Flora.Cli.Product.History.Waiting;

/// <summary>The runs that were told of, in that order, each as it is now.</summary>
internal sealed class RunBoard
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<RunSnapshot> runs = [];

    /// <summary>All of them.</summary>
    internal IReadOnlyList<RunSnapshot> Runs => runs;

    /// <summary>Takes what was told.</summary>
    internal void Take(RunChange change)
    {
        if (places.TryGetValue(change.Run.RunId, out var place))
        {
            runs[place] = change.Run;
            return;
        }
        places.Add(change.Run.RunId, runs.Count);
        runs.Add(change.Run);
    }

    /// <summary>What became of the runs. Unless some are still waited for, those that have not ended are not known any more.</summary>
    internal WaitResult Result(bool isPending) => new()
    {
        Runs = [.. runs.Where(run => isPending || run.HasEnded)],
        NotFound = [.. runs.Where(run => !isPending && !run.HasEnded).Select(run => run.RunId)],
    };

    /// <summary>Whether a run has ended, as far as was told.</summary>
    internal bool HasEnded(string id) => places.TryGetValue(id, out var place) && runs[place].HasEnded;
}
