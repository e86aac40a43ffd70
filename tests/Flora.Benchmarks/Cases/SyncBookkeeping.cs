using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.History;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Transports;
using Flora.History;
using Flora.Testing;

namespace Flora.Benchmarks.Cases;

/// <summary>A sync of a folder that has all: the manifest is read, the history listed, each run looked up.</summary>
[BenchmarkCategory(Measures.SyncBookkeeping)]
public class SyncBookkeeping : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("flora-benchmark-").FullName;
    private FloraClient client = null!;
    private FloraHistory history = null!;

    [GlobalSetup]
    public void Fill()
    {
        client = new FloraClient(new FloraClientOptions { ApiKey = Clients.Key, Transport = InMemoryFlora.WithSampleData(new StandingClock()) });
        history = new FloraHistory(client, new FloraHistoryOptions { MediaTransport = new FixedTransport([1, 2, 3], "image/png") });
        // Not awaited: BenchmarkDotNet does not wait for a setup within its own process.
        history.SyncAsync(folder).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Description = Subjects.Flora)]
    public Task<SyncResult> Flora() => history.SyncAsync(folder, options: new SyncOptions { Rescan = true });
}
