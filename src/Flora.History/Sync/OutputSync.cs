namespace Flora.History;

/// <summary>Fetches the outputs of one run into the mirror, and records each as it comes.</summary>
internal sealed class OutputSync(
    IFloraClient client, Downloader downloader, SyncFolder folder, Manifest manifest, FileLayout layout, SyncOptions options, SyncCounts counts)
{
    private readonly DownloadOptions download = (options.Download ?? new()).Checked();

    /// <param name="entry">The run, which has ended.</param>
    /// <param name="canRenew">Whether asking for the run may give other addresses than those at hand.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task RunAsync(ManifestEntry entry, bool canRenew, CancellationToken cancellationToken)
    {
        var missing = entry.Missing(options).ToList();
        counts.Found(missing.Count);
        var failures = new List<SyncFailure>();
        foreach (var (key, number, output) in missing)
        {
            try
            {
                try
                {
                    entry = await FetchAsync(entry, key, number, output, cancellationToken).ConfigureAwait(false);
                }
                catch (DownloadException e) when (e.Fault == DownloadFault.Expired && canRenew)
                {
                    // Once: the addresses that the run has now are the newest there are.
                    canRenew = false;
                    entry = entry with { Run = await RenewedAsync(entry.Run, cancellationToken).ConfigureAwait(false) };
                    var renewed = OutputKeys.Of(entry.Run).FirstOrDefault(other => other.Key == key).Output;
                    if (renewed is null || renewed.Url == output.Url)
                    {
                        throw;
                    }
                    entry = await FetchAsync(entry, key, number, renewed, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (DownloadException e)
            {
                var failure = new SyncFailure { RunId = entry.Run.RunId, OutputId = output.OutputId, Fault = e.Fault, Reason = e.Message };
                failures.Add(failure);
                counts.Failed(failure);
            }
        }
        if (failures.Count > 0 || missing.Count == 0)
        {
            await manifest.AppendAsync(entry with { Failures = failures }).ConfigureAwait(false);
        }
    }

    private async Task<ManifestEntry> FetchAsync(ManifestEntry entry, string key, int number, GenerationOutput output, CancellationToken cancellationToken)
    {
        var part = folder.PartOf(entry.Run.RunId, key);
        var arrival = new Arrival(received => counts.Arrived(part, received));
        var (extension, fetched) = await downloader.FetchAsync(output, part, download, arrival, cancellationToken).ConfigureAwait(false);
        var (subfolder, name) = layout.Of(entry.Run, output, number);
        var path = FilePlacer.Place(part, Path.Combine(folder.Root, subfolder.Replace('/', Path.DirectorySeparatorChar)), name, extension, folder.Claim, adopts: true);
        if (options.WriteMetadata)
        {
            MetadataFile.Write(path, entry.Run);
        }
        entry = entry with { Files = [.. entry.Files, new SyncedFile(key, folder.RelativePathOf(path), fetched.Length)] };
        await manifest.AppendAsync(entry).ConfigureAwait(false);
        counts.Fetched(part, new() { RunId = entry.Run.RunId, OutputId = output.OutputId, Type = output.Type, Path = path, Length = fetched.Length });
        return entry;
    }

    private async Task<Generation> RenewedAsync(Generation run, CancellationToken cancellationToken)
    {
        try
        {
            return await RunDetails.AddAsync(client, run, cancellationToken).ConfigureAwait(false);
        }
        catch (FloraException)
        {
            return run;
        }
    }

    private sealed class Arrival(Action<long> tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell(value.BytesReceived);
    }
}
