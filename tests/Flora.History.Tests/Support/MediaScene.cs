using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Support;

/// <summary>A host of outputs, a history that downloads from it, and a folder to download to.</summary>
internal sealed class MediaScene : IAsyncDisposable
{
    private readonly InMemoryFlora flora = new();
    private readonly FloraClient client;

    internal MediaScene(Reply respond, TimeProvider? time = null, int atOnce = 4)
    {
        Server = new LoopbackServer(respond);
        client = new FloraClient(new FloraClientOptions { ApiKey = FloraServer.Key, Transport = flora });
        History = new FloraHistory(client, new() { TimeProvider = time, MaxConcurrentDownloads = atOnce });
    }

    internal LoopbackServer Server { get; }

    internal FloraHistory History { get; private set; }

    internal TemporaryFolder Folder { get; } = new();

    internal string Target => Folder["image.png"];

    internal GenerationOutput Output => Media.Image(new Uri(Server.Url, "/output.png"));

    /// <summary>As another process would.</summary>
    internal void Restart(TimeProvider? time = null)
    {
        History.Dispose();
        History = new FloraHistory(client, new() { TimeProvider = time });
    }

    internal Task<DownloadedFile> DownloadAsync(
        DownloadOptions? options = null, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        History.DownloadAsync(Output, DownloadTarget.File(Target), options, progress, cancellationToken);

    internal async Task<DownloadException> FailAsync(DownloadOptions? options = null) =>
        (await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(options)))!;

    public async ValueTask DisposeAsync()
    {
        History.Dispose();
        client.Dispose();
        flora.Dispose();
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
