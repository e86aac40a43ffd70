using System.Text.Json;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Support;

/// <summary>A FLORA whose outputs are on the same socket, and a folder that mirrors them.</summary>
internal sealed class Mirror : IAsyncDisposable
{
    private readonly Func<RawRequest, Stream, Task<bool>>? before;
    private readonly List<string> downloads = [];
    private readonly TimeProvider time = new LeapingTime();

    /// <param name="before">Answers a request in place of the server; false leaves it to the server.</param>
    internal Mirror(Func<RawRequest, Stream, Task<bool>>? before = null)
    {
        this.before = before;
        Server = new FloraServer(Flora, AnswerAsync);
    }

    internal static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    internal InMemoryFlora Flora { get; } = new() { ApiKey = FloraServer.Key };

    internal FloraServer Server { get; }

    internal TemporaryFolder Folder { get; } = new();

    /// <summary>The outputs, without what the mirror keeps for itself.</summary>
    internal IEnumerable<string> Files => Folder.Files.Where(static file => !file.StartsWith(".flora/", StringComparison.Ordinal));

    /// <summary>The outputs that were asked for, since they were asked about last.</summary>
    internal IReadOnlyList<string> TakeDownloads()
    {
        lock (downloads)
        {
            string[] taken = [.. downloads];
            downloads.Clear();
            return taken;
        }
    }

    internal string ManifestPath => Folder[".flora/manifest.jsonl"];

    /// <summary>The lines of runs in the manifest.</summary>
    internal IEnumerable<JsonElement> Manifest => File.ReadAllLines(ManifestPath)
        .Select(static line => JsonSerializer.Deserialize<JsonElement>(line)).Where(static line => line.TryGetProperty("run_id", out _));

    /// <summary>A run that was made so many minutes before the start, with outputs of the kinds given.</summary>
    internal Generation Run(string id, int minutesAgo, string status = "completed", string? project = null, params string[] types)
    {
        var outputs = (types.Length == 0 && status == "completed" ? ["imageUrl"] : types)
            .Select((type, index) => FloraModelFactory.GenerationOutput($"output_{index + 1}", type, type == "text" ? $"text of {id}" : Address(id, index + 1))).ToList();
        return FloraModelFactory.Generation(
            id, status, Start.AddMinutes(-minutesAgo), projectId: project ?? "prj_1", model: FloraModelFactory.GenerationModel("flux"),
            outputs: outputs.Count > 0 ? outputs : null);
    }

    internal string Address(string id, int number) => new Uri(Server.Url, $"/media/{id}/{number}").ToString();

    /// <summary>What is at an address.</summary>
    internal static byte[] Content(string path) => Media.Png(200 + (path.Length * 7), path.Aggregate(17, static (hash, c) => unchecked((hash * 31) + c)));

    internal async Task<SyncResult> SyncAsync(
        HistoryFilter? filter = null, SyncOptions? options = null, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var client = Server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });
        return await history.SyncAsync(Folder.Path, filter, options, progress, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Flora.Dispose();
        Folder.Dispose();
    }

    private async Task<bool> AnswerAsync(RawRequest request, Stream stream)
    {
        var isMedia = request.Target.StartsWith("/media/", StringComparison.Ordinal);
        if (isMedia)
        {
            Assert.That(request.Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase);
            lock (downloads)
            {
                downloads.Add(request.Target);
            }
        }
        if (before is not null && await before(request, stream))
        {
            return true;
        }
        if (isMedia)
        {
            await Media.SendAsync(request, stream, Content(request.Target));
        }
        return isMedia;
    }
}
