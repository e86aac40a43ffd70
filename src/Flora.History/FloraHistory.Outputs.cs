namespace Flora.History;

public sealed partial class FloraHistory
{
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
        await new HistorySync(client, downloader, time, open, Copy(filter), copy, counts).RunAsync(layout, cancellationToken).ConfigureAwait(false);
        return counts.Result;
    }
}
