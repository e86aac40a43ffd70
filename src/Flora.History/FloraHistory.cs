using System.Runtime.CompilerServices;

namespace Flora.History;

/// <summary>What FLORA's generation history is for: waiting for runs, fetching their outputs, and seeing what they cost.</summary>
/// <remarks>Safe for use by many threads at once: make one and keep it. The client stays the caller's to dispose.</remarks>
public sealed class FloraHistory : IDisposable
{
    private readonly IFloraClient client;
    private readonly TimeProvider time;
    private readonly Downloader downloader;

    /// <summary>Makes a history.</summary>
    /// <param name="client">The client that the history is read with.</param>
    /// <param name="options">How to work; null for the defaults. Copied: later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="FloraValidationException">An option cannot be used.</exception>
    public FloraHistory(IFloraClient client, FloraHistoryOptions? options = null)
    {
        this.client = client ?? throw new ArgumentNullException(nameof(client));
        options ??= new();
        OptionsFault.ThrowUnless(options.MaxConcurrentDownloads > 0, nameof(options.MaxConcurrentDownloads), "must be at least 1");
        time = options.TimeProvider ?? TimeProvider.System;
        downloader = new(options with { }, time);
    }

    /// <summary>Waits until every one of some runs has ended.</summary>
    /// <param name="runIds">The runs; an id that is named twice counts once.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="progress">Is told each run as it is seen first, and each change of its state once.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The runs as they ended, and the ids that FLORA does not know.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="runIds"/> is null.</exception>
    /// <exception cref="StillPendingException">The time of <see cref="WaitOptions.Timeout"/> is over, or a run stays in a state that is not known.</exception>
    /// <exception cref="FloraValidationException">An id does not begin with <c>run_</c>, or an option cannot be used.</exception>
    /// <exception cref="FloraException">FLORA cannot be asked; failures that pass are waited out.</exception>
    public Task<WaitResult> WaitForAsync(
        IEnumerable<string> runIds, WaitOptions? options = null, IProgress<RunChange>? progress = null, CancellationToken cancellationToken = default)
    {
        if (runIds is null) throw new ArgumentNullException(nameof(runIds));
        var wait = Copy(options);
        var poller = new RunPoller(client, new HistoryFilter(), wait, time) { IncludeNew = wait.IncludeNew ?? false };
        foreach (var id in runIds)
        {
            OptionsFault.ThrowUnless(id?.StartsWith("run_", StringComparison.Ordinal) == true, "run_id", "must begin with run_");
            poller.Track(id!);
        }
        return WaitAsync(poller, wait, discovers: false, progress, cancellationToken);
    }

    /// <summary>Waits until every run that is under way now has ended.</summary>
    /// <param name="filter">Which runs; null for all.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="progress">Is told each run as it is seen first, and each change of its state once.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The runs as they ended; none when none was under way.</returns>
    /// <exception cref="StillPendingException">The time of <see cref="WaitOptions.Timeout"/> is over, or a run stays in a state that is not known.</exception>
    /// <exception cref="FloraValidationException">A member of the filter or an option cannot be used.</exception>
    /// <exception cref="FloraException">FLORA cannot be asked; failures that pass are waited out.</exception>
    public Task<WaitResult> WaitForAsync(
        HistoryFilter? filter, WaitOptions? options = null, IProgress<RunChange>? progress = null, CancellationToken cancellationToken = default)
    {
        var wait = Copy(options);
        var poller = new RunPoller(client, Copy(filter), wait, time) { IncludeNew = wait.IncludeNew ?? false };
        return WaitAsync(poller, wait, discovers: true, progress, cancellationToken);
    }

    /// <summary>Watches runs that are under way, and those that appear meanwhile, until all have ended.</summary>
    /// <param name="filter">Which runs; null for all.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Each run as it is seen first, and each change of its state once.</returns>
    /// <exception cref="StillPendingException">While enumerating: the time of <see cref="WaitOptions.Timeout"/> is over, or a run stays in a state that is not known.</exception>
    /// <exception cref="FloraValidationException">A member of the filter or an option cannot be used.</exception>
    /// <exception cref="FloraException">While enumerating: FLORA cannot be asked; failures that pass are waited out.</exception>
    public IAsyncEnumerable<RunChange> WatchAsync(
        HistoryFilter? filter = null, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        var wait = Copy(options);
        var copy = Copy(filter);
        return WatchAsync(cancellationToken);

        async IAsyncEnumerable<RunChange> WatchAsync([EnumeratorCancellation] CancellationToken token)
        {
            // Made here, so that each enumeration begins anew.
            var poller = new RunPoller(client, copy, wait, time) { IncludeNew = wait.IncludeNew ?? true };
            await foreach (var change in new RunWait(poller, wait, time).ChangesAsync(discovers: true, token).ConfigureAwait(false))
            {
                yield return change;
            }
        }
    }

    /// <summary>Follows the <c>poll_url</c> of an item, and adds what is there to the item; nothing of the item gets lost.</summary>
    /// <param name="generation">The item of the history.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The item with the newest state, cost and outputs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="generation"/> is null.</exception>
    /// <exception cref="FloraValidationException">The <c>poll_url</c> leads to another origin than the API's, and is not followed.</exception>
    /// <exception cref="FloraException">The run cannot be had.</exception>
    public Task<Generation> GetDetailsAsync(Generation generation, CancellationToken cancellationToken = default)
    {
        if (generation is null) throw new ArgumentNullException(nameof(generation));
        return RunDetails.FollowAsync(client, generation, cancellationToken);
    }

    /// <summary>Downloads an output; for a text, writes it.</summary>
    /// <remarks>
    /// The content goes into a temporary file beside the target, which is renamed when it is whole. A connection that breaks is taken up
    /// where it ended, if the server can; so is, for large files, a download that was cancelled or killed, when it is asked for again.
    /// The API key is not sent, redirects are followed to https only, and at most five.
    /// </remarks>
    /// <param name="output">The output.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Is told how far it is, with every piece that arrives.</param>
    /// <param name="cancellationToken">Ends the download with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="target"/> is null.</exception>
    /// <exception cref="FloraValidationException">An option cannot be used.</exception>
    /// <exception cref="DownloadException">The output cannot be had; it says why.</exception>
    /// <exception cref="IOException">The file cannot be written, or another download writes it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public Task<DownloadedFile> DownloadAsync(
        GenerationOutput output,
        DownloadTarget target,
        DownloadOptions? options = null,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (output is null) throw new ArgumentNullException(nameof(output));
        if (target is null) throw new ArgumentNullException(nameof(target));
        return downloader.ToTargetAsync(output, target, (options ?? new()).Checked(), progress, cancellationToken);
    }

    /// <summary>Mirrors the outputs of runs that have ended in a folder: what is new is fetched, what is there stays.</summary>
    /// <remarks>
    /// The folder <c>.flora</c> in it holds the manifest, <c>manifest.jsonl</c>: a line of JSON for each run, the last one of a run counts.
    /// A sync that ends early, however that happens, loses nothing: the next goes on. Runs under way are looked at again by the next sync;
    /// it lists no further than to where nothing older can be new.
    /// </remarks>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="filter">Which runs; null for all. With a state, only outputs of runs in it.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Is told how far it is, by one thread at a time.</param>
    /// <param name="cancellationToken">Ends the sync with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was done, and which outputs could not be had: those do not end a sync.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="FloraValidationException">The layout, another option, or a member of the filter cannot be used.</exception>
    /// <exception cref="FolderInUseException">Another sync works on the folder.</exception>
    /// <exception cref="InvalidDataException">The manifest is damaged, or of a later version; it names the line.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="FloraException">The history cannot be listed.</exception>
    public async Task<SyncResult> SyncAsync(
        string folder,
        HistoryFilter? filter = null,
        SyncOptions? options = null,
        IProgress<SyncProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(folder)) throw new ArgumentException("A folder is needed.", nameof(folder));
        var copy = options is null ? new SyncOptions() : options with { };
        copy.Download = (copy.Download ?? new()).Checked();
        var layout = FileLayout.Parse(copy.Layout, copy.TimeZone);
        var counts = new SyncCounts(progress);
        using var open = SyncFolder.Open(folder);
        await new HistorySync(client, downloader, open, Copy(filter), copy, counts).RunAsync(layout, cancellationToken).ConfigureAwait(false);
        return counts.Result;
    }

    /// <summary>Sums up what runs cost.</summary>
    /// <param name="options">What the sums are by; null for one sum of all.</param>
    /// <param name="filter">Which runs; null for all.</param>
    /// <param name="progress">Is told the sum of all so far, with every page that is listed.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The sums; runs without a cost are told apart, and are in none.</returns>
    /// <exception cref="FloraValidationException">A member of the filter cannot be used.</exception>
    /// <exception cref="FloraException">The history cannot be listed.</exception>
    public async Task<CostSummary> SummarizeCostAsync(
        CostOptions? options = null,
        HistoryFilter? filter = null,
        IProgress<CostFigures>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var sum = new CostSum(options ?? new());
        await foreach (var page in HistoryReader.PagesAsync(client, Copy(filter), cancellationToken).ConfigureAwait(false))
        {
            foreach (var run in page)
            {
                sum.Add(run);
            }
            progress?.Report(sum.Total);
        }
        return sum.Summary;
    }

    /// <summary>Writes the history to a file, for other programs to load; what is in the file already stays, and is not written again.</summary>
    /// <remarks>
    /// Each run is written once, when it has ended and its cost is settled; what is not there yet comes with a later export into the same
    /// file. An export that ended early, however that happened, is gone on with. A note beside the file, <c>FILE.flora-export</c>, spares
    /// listing what is older than all that can be new.
    /// </remarks>
    /// <param name="file">The file; made when it is not there.</param>
    /// <param name="format">The format.</param>
    /// <param name="filter">Which runs; null for all. One file takes those of one project, workspace and state.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Is told how far it is, with every page that is listed.</param>
    /// <param name="cancellationToken">Ends the export with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentException"><paramref name="file"/> is null or empty, or <paramref name="format"/> is none.</exception>
    /// <exception cref="FloraValidationException">The file holds an export of other runs, or a member of the filter cannot be used.</exception>
    /// <exception cref="FolderInUseException">Another export writes the file.</exception>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="FloraException">The history cannot be listed; what was written until then stays.</exception>
    public Task<ExportResult> ExportAsync(
        string file,
        ExportFormat format,
        HistoryFilter? filter = null,
        ExportOptions? options = null,
        IProgress<ExportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(file)) throw new ArgumentException("A file is needed.", nameof(file));
        IExportFormat writer = format switch
        {
            ExportFormat.JsonLines => new JsonLinesExport(),
            ExportFormat.Csv => new CsvExport(),
            _ => throw new ArgumentException("There is no such format.", nameof(format)),
        };
        var export = new HistoryExport(client, time, Path.GetFullPath(file), writer, Copy(filter), options is null ? new() : options with { }, progress);
        return export.RunAsync(cancellationToken);
    }

    /// <summary>Closes the connections to where outputs are.</summary>
    public void Dispose() => downloader.Dispose();

    private static HistoryFilter Copy(HistoryFilter? filter) => filter is null ? new() : filter with { };

    private static WaitOptions Copy(WaitOptions? options)
    {
        var copy = options is null ? new() : options with { };
        copy.Validate();
        return copy;
    }

    private async Task<WaitResult> WaitAsync(
        RunPoller poller, WaitOptions options, bool discovers, IProgress<RunChange>? progress, CancellationToken cancellationToken)
    {
        await foreach (var change in new RunWait(poller, options, time).ChangesAsync(discovers, cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(change);
        }
        return poller.Result;
    }
}
