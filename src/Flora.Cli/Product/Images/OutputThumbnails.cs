using System.Globalization;
using Flora.Cli.Errors;
using Flora.Cli.Output.Images;
using Flora.Cli.Product.History;
using Flora.History;

namespace Flora.Cli.Product.Images;

/// <summary>Fetches images as the history fetches outputs: without the key, to https alone, within bounds. Nothing of them stays on the disk.</summary>
internal sealed class OutputThumbnails : IThumbnailSource
{
    private const int AtOnce = 6;
    private const int MostMebibytes = 8;

    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    private readonly ImageCall call;
    private readonly ImageDecoder decoder;
    private readonly HttpMessageHandler? media;
    private readonly FloraHistory history;
    private readonly TimeSpan limit;
    // Only its user can see into it.
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("flora-images-"));

    internal OutputThumbnails(ImageCall call)
    {
        this.call = call;
        limit = call.Connection.Timeout ?? UsualLimit;
        decoder = new(call.Largest);
        media = MediaTransport.Of(call.Connection, call.Time, call.Printer);
        history = new(call.Client(), new() { TimeProvider = call.Time, MediaTransport = media, MaxConcurrentDownloads = AtOnce });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Thumbnail?>> FetchAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> items, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var outputs = items.Select(OutputImages.FirstOf).ToArray();
        var thumbnails = new Thumbnail?[outputs.Length];
        var wanted = Enumerable.Range(0, outputs.Length).Where(index => outputs[index] is not null).ToArray();
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(wanted, parallel, async (index, token) =>
        {
            thumbnails[index] = await ThumbnailOfAsync(outputs[index]!, token).ConfigureAwait(false);
            progress(Interlocked.Increment(ref done), wanted.Length);
        }).ConfigureAwait(false);
        return thumbnails;
    }

    public void Dispose()
    {
        history.Dispose();
        media?.Dispose();
        decoder.Dispose();
        try
        {
            if (folder.IsValueCreated) folder.Value.Delete(recursive: true);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            // A folder of temporary files that cannot be removed is none of the user's errors.
        }
    }

    private async Task<Thumbnail> ThumbnailOfAsync(GenerationOutput output, CancellationToken cancellationToken)
    {
        // From one program of this machine to another, as in tests, nothing crosses a network.
        if (!output.TryGetUri(out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)) return Thumbnail.Missing("its address is not https");
        using var clock = new CancellationTokenSource(limit, call.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await decoder.DecodeAsync(await ReadAsync(output, end.Token).ConfigureAwait(false), end.Token).ConfigureAwait(false);
        }
        catch (DownloadException fault)
        {
            return Thumbnail.Missing(Reason(fault.Fault));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Thumbnail.Missing(string.Create(CultureInfo.InvariantCulture, $"it took more than {limit.TotalSeconds:0.###} s"));
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            return Thumbnail.Missing("there is no room for temporary files");
        }
    }

    private async Task<byte[]> ReadAsync(GenerationOutput output, CancellationToken cancellationToken)
    {
        var options = new DownloadOptions
        {
            MaxBytes = MostMebibytes * 1024L * 1024,
            MaxRetries = Math.Min(1, call.Connection.MaxRetries ?? 1),
            IdleTimeout = limit,
        };
        var target = DownloadTarget.File(Path.Combine(folder.Value.FullName, Guid.NewGuid().ToString("N")));
        var file = await history.DownloadAsync(output, target, options, null, cancellationToken).ConfigureAwait(false);
        var content = await File.ReadAllBytesAsync(file.Path, cancellationToken).ConfigureAwait(false);
        File.Delete(file.Path);
        return content;
    }

    // In the tool's own words: what a server says stays out of the table.
    private static string Reason(DownloadFault fault) => fault switch
    {
        DownloadFault.Expired => "its address has expired, or leads to nothing",
        DownloadFault.Refused => "its server refuses it",
        DownloadFault.Unavailable => "its server failed",
        DownloadFault.TooLarge => string.Create(CultureInfo.InvariantCulture, $"it has more than {MostMebibytes} MiB"),
        DownloadFault.UnexpectedContent => "not an image",
        DownloadFault.UnsafeRedirect => "its server redirects to an unsafe place",
        _ => "its server cannot be reached",
    };
}
