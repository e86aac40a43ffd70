using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Flora.Testing;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Support;

/// <summary>A FLORA, a host of outputs on another origin, and a folder.</summary>
internal sealed class MirrorScene : IAsyncDisposable
{
    internal const string Key = "sk_live_do_not_send_me";

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<(string Path, bool HasKey)> requests = new();
    private LoopbackServer api = null!;
    private LoopbackServer media = null!;

    internal static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    internal InMemoryFlora Flora { get; } = new() { ApiKey = Key };

    /// <summary>What was asked of the host of outputs.</summary>
    internal IEnumerable<string> Downloads => requests.Select(request => request.Path);

    /// <summary>Whether the host of outputs was sent anything of a key.</summary>
    internal bool HasLeaked => requests.Any(request => request.HasKey);

    /// <summary>The folder of the mirror.</summary>
    internal string Folder => folder["out"];

    /// <summary>The files of the mirror, without what it keeps for itself.</summary>
    internal string[] Files =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Where(file => !file.StartsWith(".flora", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What lies beside the folder of the mirror.</summary>
    internal IEnumerable<string> Beside => folder.Names;

    internal string this[string name] => folder[name];

    /// <summary>The origin of the outputs.</summary>
    internal string MediaOrigin => new Uri(media.BaseUrl).GetLeftPart(UriPartial.Authority);

    /// <param name="answer">Answers for an output; false leaves it to the scene.</param>
    internal static async Task<MirrorScene> StartAsync(Func<HttpContext, Task<bool>>? answer = null)
    {
        var scene = new MirrorScene();
        scene.api = await LoopbackServer.StartAsync(scene.Flora);
        scene.media = await LoopbackServer.StartAsync(async context =>
        {
            var hasKey = context.Request.Headers.Any(header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || header.Value.ToString().Contains(Key, StringComparison.Ordinal));
            scene.requests.Enqueue((context.Request.Path, hasKey));
            if (answer is null || !await answer(context)) await AnswerAsync(context);
        });
        return scene;
    }

    /// <summary>Adds a run with outputs of some kinds, made so many minutes before the start.</summary>
    internal void Add(string id, int minutesAgo = 0, string status = "completed", decimal? cost = null, params string[] types) => Flora.Add(FloraModelFactory.Generation(
        id,
        status,
        Start.AddMinutes(-minutesAgo),
        projectId: "prj_1",
        completedAt: status is "completed" or "failed" ? Start.AddMinutes(1 - minutesAgo) : null,
        chargedCost: cost,
        model: FloraModelFactory.GenerationModel("flux"),
        outputs: [.. (types.Length == 0 && status == "completed" ? ["imageUrl"] : types).Select((type, index) => FloraModelFactory.GenerationOutput(
            $"output_{index + 1}", type, type == "text" ? $"text of {id}" : $"{MediaOrigin}/{id}/{index + 1}"))]));

    /// <summary>What is at a path of the host of outputs.</summary>
    internal static byte[] Content(string path) => [0x89, .. "PNG\r\n\u001a\n"u8, .. Encoding.UTF8.GetBytes(path)];

    /// <summary>Runs a command of the history on it.</summary>
    internal Task<FloraResult> RunAsync(params string[] arguments) => FloraProcess.RunAsync([.. Arguments(arguments)], environment: null);

    /// <summary>Starts a command of the history on it.</summary>
    internal Process StartTool(params string[] arguments) => FloraProcess.Start([.. Arguments(arguments)]);

    /// <summary>The words of a command of the history on it.</summary>
    internal IReadOnlyList<string> Arguments(IEnumerable<string> arguments) =>
        ["generations", .. arguments, "--base-url", api.BaseUrl, "--api-key", Key, "--max-retries", "0"];

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await media.DisposeAsync();
        Flora.Dispose();
        folder.Dispose();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "image/png";
        return context.Response.Body.WriteAsync(Content(context.Request.Path)).AsTask();
    }
}
