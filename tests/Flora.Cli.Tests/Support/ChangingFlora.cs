using Flora.Testing;

namespace Flora.Cli.Tests.Support;

/// <summary>A server with an in-memory FLORA whose runs change before the requests that a test names.</summary>
internal sealed class ChangingFlora : IAsyncDisposable
{
    internal const string Key = "sk_live_only_for_the_api";

    private readonly Dictionary<int, Generation> changes;
    private readonly LoopbackServer server;
    private int requests;

    private ChangingFlora(Dictionary<int, Generation> changes, Func<ChangingFlora, Task<LoopbackServer>> start)
    {
        this.changes = changes;
        server = start(this).GetAwaiter().GetResult();
    }

    /// <summary>What it knows.</summary>
    internal InMemoryFlora Flora { get; } = new() { ApiKey = Key };

    /// <summary>The options that lead here.</summary>
    internal string[] Options => ["--base-url", server.BaseUrl, "--api-key", Key];

    /// <summary>The address.</summary>
    internal string BaseUrl => server.BaseUrl;

    /// <summary>Starts it.</summary>
    /// <param name="runs">What it knows at first.</param>
    /// <param name="changes">What a run is from a request on; the first of all is 1.</param>
    internal static ChangingFlora Start(IEnumerable<Generation> runs, params (int Request, Generation Run)[] changes)
    {
        var changing = new ChangingFlora(changes.ToDictionary(change => change.Request, change => change.Run), self =>
        {
            var invoker = new HttpMessageInvoker(self.Flora, disposeHandler: false);
            return LoopbackServer.StartAsync(context =>
            {
                if (self.changes.TryGetValue(Interlocked.Increment(ref self.requests), out var run)) self.Flora.Add(run);
                return LoopbackServer.ForwardAsync(context, invoker);
            });
        });
        changing.Flora.Add(runs);
        return changing;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Flora.Dispose();
    }
}
