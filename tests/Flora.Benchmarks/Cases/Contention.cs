using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;

namespace Flora.Benchmarks.Cases;

/// <summary>64 callers at once that share a client, each asking for a page.</summary>
[BenchmarkCategory(Measures.Contention)]
public class Contention() : LoopbackCase(pages: 1)
{
    private const int Callers = 64;

    [Benchmark(Description = Subjects.Flora)]
    public Task Flora() => AllAsync(async () => (await Client.Generations.ListAsync()).Generations.Count);

    [Benchmark(Description = Subjects.HandWritten)]
    public Task HandWritten() => AllAsync(async () => (await HandWrittenClient.PageAsync(Bare)).Generations.Count);

    private static Task AllAsync(Func<Task<int>> call) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(call)));
}
