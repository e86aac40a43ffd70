namespace Flora.History;

/// <summary>Brings a mirror of the history's outputs up to date.</summary>
internal sealed class HistorySync(
    IFloraClient client, Downloader downloader, TimeProvider time, SyncFolder folder, HistoryFilter filter, SyncOptions options, SyncCounts counts)
{
    // So few are asked for at once, rather than looked for in the listing.
    private const int FewRuns = 4;

    // What a page of the listing has to spare in single requests to be worth it.
    private const int RunsAPage = 10;

    private volatile bool isIncomplete;

    internal async Task RunAsync(FileLayout layout, CancellationToken cancellationToken)
    {
        var state = new MirrorState(folder, filter, options);
        using var manifest = Manifest.Open(folder.ManifestPath, entry => Load(state, entry), state.Add);
        counts.Skipped(state.Files);
        var outputs = new OutputSync(client, downloader, folder, manifest, layout, options, counts);
        using var tasks = new BoundedTasks(downloader.AtOnce, cancellationToken);
        try
        {
            var listed = await ListAsync(state, manifest, outputs, tasks, cancellationToken).ConfigureAwait(false);
            counts.AllListed();
            foreach (var entry in state.TakeRest())
            {
                await tasks.StartAsync(token => AskAsync(entry, manifest, outputs, isNew: false, token)).ConfigureAwait(false);
            }
            await tasks.CompleteAsync().ConfigureAwait(false);
            if (listed is { } moment && !(state.Listed >= moment) && !isIncomplete)
            {
                // Not before: all that is listed has its line now.
                await manifest.AppendAsync(ListedMark.Of(filter, moment)).ConfigureAwait(false);
            }
        }
        catch
        {
            await tasks.StopAsync().ConfigureAwait(false);
            throw;
        }
        manifest.Complete();
        if (counts.Result.Failed.Count == 0)
        {
            folder.RemoveParts();
        }
    }

    private void Load(MirrorState state, ManifestEntry entry)
    {
        state.Add(entry);
        if (options.WriteMetadata)
        {
            foreach (var path in entry.Files.Select(folder.FullPathOf).Where(static path => File.Exists(path) && !File.Exists(MetadataFile.PathOf(path))))
            {
                MetadataFile.Write(path, entry.Run);
            }
        }
    }

    /// <summary>Lists down to where nothing older can be new; gives up to when all runs were listed.</summary>
    private async Task<UnixTimestamp?> ListAsync(
        MirrorState state, Manifest manifest, OutputSync outputs, BoundedTasks tasks, CancellationToken cancellationToken)
    {
        var end = options.Rescan ? null : state.Listed;
        UnixTimestamp? newest = null;
        bool isEnd = false;
        var beyond = 0;
        // Whatever their state: those under way have to be met, too, so that they are asked for again.
        await foreach (var page in HistoryReader.PagesAsync(client, filter with { Status = null }, cancellationToken).ConfigureAwait(false))
        {
            counts.Listed(page.Count);
            var older = page.Where(run => run.CreatedAt <= end).ToList();
            // One that is older than all that was listed, and yet new, shows that there may be more.
            isEnd |= older.Count > 0 && older.TrueForAll(run => state.Knows(run.RunId));
            foreach (var run in page)
            {
                newest = newest > run.CreatedAt ? newest : run.CreatedAt;
                if (state.Take(run) is { } entry)
                {
                    await tasks.StartAsync(token => WorkAsync(entry, manifest, outputs, isNew: !state.Knows(run.RunId), token)).ConfigureAwait(false);
                }
            }
            if (isEnd && (state.Unfinished <= FewRuns || beyond++ * RunsAPage >= state.Unfinished))
            {
                break;
            }
        }
        // A run of the future, by whatever clock, says nothing of those that are made until then.
        var now = UnixTimestamp.FromDateTimeOffset(time.GetUtcNow());
        return newest > now ? now : newest;
    }

    private async Task WorkAsync(ManifestEntry entry, Manifest manifest, OutputSync outputs, bool isNew, CancellationToken cancellationToken)
    {
        if (entry.IsOpen)
        {
            await LeaveAsync(entry, manifest, isNew).ConfigureAwait(false);
            return;
        }
        if (RunState.LacksDetails(entry.Run) && entry.Run.Status == GenerationStatus.Completed)
        {
            await AskAsync(entry, manifest, outputs, isNew, cancellationToken).ConfigureAwait(false);
            return;
        }
        await FetchAsync(entry, manifest, outputs, canRenew: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for a run that was not listed, or without its outputs.</summary>
    private async Task AskAsync(ManifestEntry entry, Manifest manifest, OutputSync outputs, bool isNew, CancellationToken cancellationToken)
    {
        try
        {
            entry = entry with { Run = await RunDetails.AddAsync(client, entry.Run, cancellationToken).ConfigureAwait(false) };
        }
        catch (FloraNotFoundException) when (entry.IsOpen)
        {
            await manifest.AppendAsync(entry with { IsGone = true }).ConfigureAwait(false);
            return;
        }
        catch (FloraNotFoundException)
        {
            // Its outputs may still be where they were.
        }
        catch (FloraException e)
        {
            // It may not have a line yet: the next listing has to come by here again.
            isIncomplete = true;
            counts.Failed(new() { RunId = entry.Run.RunId, Fault = DownloadFault.Unavailable, Reason = e.Message });
            return;
        }
        if (entry.IsOpen)
        {
            await LeaveAsync(entry, manifest, isNew).ConfigureAwait(false);
            return;
        }
        await FetchAsync(entry, manifest, outputs, canRenew: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves a run that is under way to a later sync, which finds it by its line.</summary>
    private async Task LeaveAsync(ManifestEntry entry, Manifest manifest, bool isNew)
    {
        counts.UnderWay();
        if (isNew)
        {
            await manifest.AppendAsync(entry).ConfigureAwait(false);
        }
    }

    // A run in another state than is wanted has a line, and no files.
    private Task FetchAsync(ManifestEntry entry, Manifest manifest, OutputSync outputs, bool canRenew, CancellationToken cancellationToken) =>
        filter.Status is { } wanted && wanted != entry.Run.Status
            ? manifest.AppendAsync(entry)
            : outputs.RunAsync(entry, canRenew, cancellationToken);
}
