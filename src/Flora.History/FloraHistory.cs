namespace Flora.History;

/// <summary>What FLORA's generation history is for: waiting for runs, fetching their outputs, and seeing what they cost.</summary>
/// <remarks>Safe for use by many threads at once: make one and keep it. The client stays the caller's to dispose.</remarks>
public sealed partial class FloraHistory : IDisposable
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

    /// <summary>Closes the connections to where outputs are.</summary>
    public void Dispose() => downloader.Dispose();

    private static HistoryFilter Copy(HistoryFilter? filter) => filter is null ? new() : filter with { };
}
