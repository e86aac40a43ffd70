namespace Flora.History;

/// <summary>Asks how the runs are that are waited for: by listing, since one request covers a hundred, else one by one.</summary>
internal sealed class RunPoller(IFloraClient client, HistoryFilter filter, WaitOptions options, TimeProvider time)
{
    private const int SinglesAtOnce = 4;

    private readonly List<TrackedRun> order = [];
    private readonly Dictionary<string, TrackedRun> byId = new(StringComparer.Ordinal);
    private readonly List<RunChange> changes = [];
    private UnixTimestamp? newestAtStart;
    private int poll;

    internal bool IncludeNew { get; init; }

    internal bool HasOpen => order.Exists(static run => run.IsOpen);

    internal bool HasGivenUp => order.Exists(static run => run.IsGivenUp);

    internal WaitResult Result => new()
    {
        Runs = [.. order.Where(static run => !run.IsNotFound).Select(static run => run.Snapshot).OfType<RunSnapshot>()],
        NotFound = [.. order.Where(static run => run.IsNotFound).Select(static run => run.Id)],
    };

    internal void Track(string id)
    {
        if (!byId.ContainsKey(id))
        {
            var run = new TrackedRun(id);
            byId.Add(id, run);
            order.Add(run);
        }
    }

    /// <summary>The changes since they were asked for last.</summary>
    internal IReadOnlyList<RunChange> TakeChanges()
    {
        RunChange[] taken = [.. changes];
        changes.Clear();
        return taken;
    }

    /// <summary>Finds the runs that the filter means, as they are now.</summary>
    internal async Task DiscoverAsync(CancellationToken cancellationToken)
    {
        // In the order in which a run goes through them, so that one that goes on meanwhile is met in the second.
        GenerationStatus[] states = filter.Status is { } wanted ? [wanted] : [GenerationStatus.Pending, GenerationStatus.Running];
        if (IncludeNew)
        {
            await foreach (var page in HistoryReader.PagesAsync(client, filter with { Status = null }, cancellationToken).ConfigureAwait(false))
            {
                MarkStart(page);
                break;
            }
        }
        int known;
        bool canSkip;
        do
        {
            known = order.Count;
            canSkip = false;
            foreach (var state in states)
            {
                var pages = 0;
                await foreach (var page in HistoryReader.PagesAsync(client, filter with { Status = state }, cancellationToken).ConfigureAwait(false))
                {
                    foreach (var run in page)
                    {
                        Track(run.RunId);
                        See(byId[run.RunId], run);
                    }
                    pages++;
                }
                // Runs that leave a state pull those behind them up, and so out of a page that is not read yet.
                canSkip |= pages > 1 && !RunState.HasEnded(state, completedAt: null);
            }
        }
        while (canSkip && order.Count > known);
        await AddDetailsAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="FloraException">What went wrong; what was seen until then is kept.</exception>
    internal async Task PollAsync(CancellationToken cancellationToken)
    {
        poll++;
        if (IncludeNew || order.Exists(static run => run is { IsOpen: true, IsSingle: false }))
        {
            await ListAsync(cancellationToken).ConfigureAwait(false);
        }
        await AskSinglyAsync(cancellationToken).ConfigureAwait(false);
        await AddDetailsAsync(cancellationToken).ConfigureAwait(false);
        order.ForEach(run => run.GiveUpIfUnknown(time, options.UnknownStatusTimeout));
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        var pages = 0;
        // Not by state: a run would leave the listing as it ends.
        await foreach (var page in HistoryReader.PagesAsync(client, filter with { Status = null }, cancellationToken).ConfigureAwait(false))
        {
            pages++;
            var newRuns = 0;
            foreach (var run in page)
            {
                if (IncludeNew && IsNew(run))
                {
                    Track(run.RunId);
                    newRuns++;
                }
                if (byId.TryGetValue(run.RunId, out var tracked) && tracked.IsOpen)
                {
                    See(tracked, run);
                }
            }
            var unseen = order.Count(run => run is { IsOpen: true, IsSingle: false } && run.SeenInPoll != poll);
            var isAllNew = newRuns > 0 && newRuns == page.Count;
            // Another page costs as much as asking for one run.
            if (!isAllNew && (unseen == 0 || pages >= unseen))
            {
                break;
            }
        }
        foreach (var run in order.Where(run => run.IsOpen && run.SeenInPoll != poll))
        {
            run.IsSingle = true;
        }
    }

    private void MarkStart(IReadOnlyList<Generation> page) =>
        newestAtStart ??= page.Count > 0 ? page.Max(static run => run.CreatedAt) : new UnixTimestamp(decimal.MinValue);

    // What had ended before the first poll is no news.
    private bool IsNew(Generation run) =>
        !byId.ContainsKey(run.RunId) && (filter.Status is not { } wanted || run.Status == wanted)
        && (!RunState.HasEnded(run) || run.CreatedAt > newestAtStart);

    private async Task AskSinglyAsync(CancellationToken cancellationToken)
    {
        using var gate = new SemaphoreSlim(SinglesAtOnce);
        var singles = order.Where(run => run.IsOpen && run.SeenInPoll != poll).Select(AskAsync).ToArray();
        await Task.WhenAll(singles).ConfigureAwait(false);

        async Task AskAsync(TrackedRun run)
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var details = await client.Runs.GetAsync(run.Id, options: null, cancellationToken).ConfigureAwait(false);
                See(run, run.Snapshot?.With(details) ?? new RunSnapshot { Run = details });
            }
            catch (FloraNotFoundException)
            {
                run.Miss();
            }
            finally
            {
                gate.Release();
            }
        }
    }

    // Told before the change is, so that who hears of a run's end can use what came of it.
    private async Task AddDetailsAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Run.Generation is { } item && RunState.LacksDetails(item))
            {
                try
                {
                    var details = await client.Runs.GetAsync(item.RunId, options: null, cancellationToken).ConfigureAwait(false);
                    // Two servers need not know the same: an end that one has told is not taken back.
                    if (RunState.HasEnded(details.Status, details.CompletedAt))
                    {
                        var full = changes[i].Run.With(details);
                        byId[item.RunId].See(full, poll, includeProgress: false);
                        changes[i] = changes[i] with { Run = full };
                    }
                }
                catch (FloraException)
                {
                    // The end of the run is known, and worth more than its details.
                }
            }
        }
    }

    private void See(TrackedRun run, Generation item) => See(run, run.Snapshot?.With(item) ?? RunSnapshot.Of(item));

    private void See(TrackedRun run, RunSnapshot now)
    {
        if (run.See(now, poll, options.IncludeProgress) is { } change)
        {
            lock (changes)
            {
                changes.Add(change);
            }
        }
    }
}
