using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Cases;

/// <summary>64 callers at once that share a client, each asking for a page.</summary>
[BenchmarkCategory(Measures.Contention)]
public class Contention : IDisposable
{
    private const int Callers = 64;

    private ServerProcess server = null!;
    private FloraClient flora = null!;
    private HttpClient bare = null!;

    [GlobalSetup]
    public void Start()
    {
        server = ServerProcess.Start(pages: 1);
        flora = Clients.Flora(server.Url);
        bare = Clients.Bare(server.Url);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        flora.Dispose();
        bare.Dispose();
        server.Dispose();
    }

    [Benchmark(Description = Subjects.Flora)]
    public Task Flora() => AllAsync(async () => (await flora.Generations.ListAsync()).Generations.Count);

    [Benchmark(Description = Subjects.HandWritten)]
    public Task HandWritten() => AllAsync(async () => (await HandWrittenClient.PageAsync(bare)).Generations.Count);

    private static Task AllAsync(Func<Task<int>> call) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(call)));
}
