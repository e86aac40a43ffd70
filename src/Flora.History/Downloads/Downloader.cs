using System.Text;

namespace Flora.History;

/// <summary>Downloads outputs, so many at once as is allowed.</summary>
internal sealed class Downloader(FloraHistoryOptions options, TimeProvider time) : IDisposable
{
    private readonly MediaClient media = new(options.MediaTransport);
    private readonly SemaphoreSlim gate = new(options.MaxConcurrentDownloads);

    internal int AtOnce => options.MaxConcurrentDownloads;

    /// <summary>Downloads an output to a target.</summary>
    /// <exception cref="DownloadException">It cannot be had.</exception>
    internal async Task<DownloadedFile> ToTargetAsync(
        GenerationOutput output, DownloadTarget target, DownloadOptions download, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var name = SafeName.Of(target.Name ?? output.OutputId);
        if (target.FilePath is { } path && !download.Overwrite)
        {
            ThrowIfThere(path);
        }
        var folder = target.FolderPath ?? Path.GetDirectoryName(target.FilePath)!;
        var part = Path.Combine(folder, $".{SafeName.Hash(target.FilePath ?? $"{name}\n{output.OutputId}\n{output.Url}")}.flora-part");
        var (extension, file) = await FetchAsync(output, part, download, progress, cancellationToken).ConfigureAwait(false);
        if (target.FilePath is null)
        {
            return file with { Path = FilePlacer.Place(part, folder, name, extension, static _ => true, adopts: false) };
        }
        if (!download.Overwrite)
        {
            ThrowIfThere(target.FilePath);
        }
        FilePlacer.Replace(part, target.FilePath);
        return file with { Path = target.FilePath };
    }

    /// <summary>Downloads an output to a partial file, which is whole afterwards, and there only when it is.</summary>
    /// <exception cref="DownloadException">It cannot be had.</exception>
    internal async Task<(string Extension, DownloadedFile File)> FetchAsync(
        GenerationOutput output, string path, DownloadOptions download, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return output.Type == GenerationOutputType.Text
                ? Write(output, path, download, progress)
                : await ReceiveAsync(output, path, download, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        media.Dispose();
        gate.Dispose();
    }

    private async Task<(string Extension, DownloadedFile File)> ReceiveAsync(
        GenerationOutput output, string path, DownloadOptions download, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        if (!output.TryGetUri(out var address))
        {
            throw new DownloadException(DownloadFault.InvalidAddress, "The output has no address of http or https.");
        }
        using var part = PartialFile.Open(path, MediaFetch.NoteOf(address));
        var fetch = new MediaFetch(media, time, output, address, part, download, progress);
        try
        {
            await fetch.RunAsync(cancellationToken).ConfigureAwait(false);
            var length = part.Length;
            part.Complete();
            return (fetch.Extension, new() { Path = path, Length = length, ContentType = fetch.ContentType });
        }
        catch (Exception e)
        {
            part.Abandon(canGoOn: e is not DownloadException { Passes: false });
            throw;
        }
    }

    // The text of a text output stands where others have their address.
    private static (string Extension, DownloadedFile File) Write(
        GenerationOutput output, string path, DownloadOptions download, IProgress<DownloadProgress>? progress)
    {
        var text = Encoding.UTF8.GetBytes(output.Url);
        if (text.Length > download.MaxBytes)
        {
            throw new DownloadException(DownloadFault.TooLarge, $"The text has more than the {download.MaxBytes} bytes that are allowed.");
        }
        using var part = PartialFile.Open(path, "");
        try
        {
            part.Begin("", validator: null, total: null);
            part.Append(text, text.Length);
            part.Complete();
        }
        catch
        {
            part.Abandon(canGoOn: false);
            throw;
        }
        progress?.Report(new() { Output = output, BytesReceived = text.Length, TotalBytes = text.Length, Attempt = 1 });
        return (".txt", new() { Path = path, Length = text.Length, ContentType = "text/plain" });
    }

    private static void ThrowIfThere(string path)
    {
        if (File.Exists(path))
        {
            throw new DownloadException(DownloadFault.FileExists, $"There is a file already: {path}");
        }
    }
}
