using System.Runtime.CompilerServices;

namespace Flora.History;

/// <summary>Lists the history, newest first, each run once.</summary>
internal static class HistoryReader
{
    /// <summary>The pages, each without what was listed before and what the filter leaves out; some can be empty.</summary>
    internal static async IAsyncEnumerable<IReadOnlyList<Generation>> PagesAsync(
        IFloraClient client, HistoryFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var recent = new RecentIds();
        var pages = client.Generations.ListAsync(filter.ToRequest(), options: null, cancellationToken).AsPages();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return [.. page.Generations.Where(run => recent.Add(run.RunId) && filter.CoversTimeOf(run))];
            if (page.Generations.Any(filter.EndsAt))
            {
                yield break;
            }
        }
    }
}
