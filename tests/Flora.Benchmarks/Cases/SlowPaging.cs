using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Cases;

/// <summary>A server that takes 50 ms for a page, and a consumer that takes as long for each.</summary>
[BenchmarkCategory(Measures.SlowPaging)]
// A second long, and made of waits: once a round says enough.
[InvocationCount(1, unrollFactor: 1), WarmupCount(0), IterationCount(1)]
public class SlowPaging : IDisposable
{
    internal const int Pages = 10;
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(50);

    private ServerProcess server = null!;
    private FloraClient waits = null!;
    private FloraClient prefetches = null!;

    [GlobalSetup]
    public void Start()
    {
        server = ServerProcess.Start(Pages, Work);
        waits = Clients.Flora(server.Url);
        prefetches = Clients.Flora(server.Url, prefetches: true);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        waits.Dispose();
        prefetches.Dispose();
        server.Dispose();
    }

    [Benchmark(Description = Subjects.Flora)]
    public Task<int> PageByPage() => ListAsync(waits);

    [Benchmark(Description = Subjects.FloraPrefetching)]
    public Task<int> Prefetching() => ListAsync(prefetches);

    private static async Task<int> ListAsync(FloraClient client)
    {
        var pages = 0;
        await foreach (var _ in client.Generations.ListAsync().AsPages())
        {
            await Task.Delay(Work);
            pages++;
        }
        return pages;
    }
}
