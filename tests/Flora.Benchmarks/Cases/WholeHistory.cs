using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.History;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;

namespace Flora.Benchmarks.Cases;

/// <summary>Every item of a history of 100 pages, over the loopback interface from another process.</summary>
[BenchmarkCategory(Measures.WholeHistory)]
public class WholeHistory() : LoopbackCase(Pages)
{
    internal const int Pages = 100;

    [Benchmark(Description = Subjects.Flora)]
    public async Task<int> Flora()
    {
        var items = 0;
        await foreach (var run in Client.Generations.ListAsync(new() { Limit = 100 }))
        {
            items += run.RunId.Length > 0 ? 1 : 0;
        }
        return items;
    }

    [Benchmark(Description = Subjects.HandWritten)]
    public Task<int> HandWritten() => HandWrittenClient.ListAsync(Bare);

    /// <summary>What no client can be faster than.</summary>
    [Benchmark(Description = Subjects.Transport)]
    public async Task<int> Transport()
    {
        var bytes = 0;
        for (var page = 0; page < Pages; page++)
        {
            bytes += (await Bare.GetByteArrayAsync("generations?limit=100&cursor=" + SampleHistory.CursorOf(page))).Length;
        }
        return bytes;
    }

#if STOCK
    [Benchmark(Description = Subjects.Stock)]
    public Task<int> StockNSwag() => StockPeer.ListAsync(StockPeer.Client(Bare));
#endif
}
