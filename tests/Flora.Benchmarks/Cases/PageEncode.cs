using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.History;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;

namespace Flora.Benchmarks.Cases;

/// <summary>A page of 100 items into JSON, written to a stream that keeps nothing.</summary>
[BenchmarkCategory(Measures.PageEncode)]
public class PageEncode
{
    private readonly GenerationPage page = FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)SampleHistory.Page());
    private readonly PeerPage peer = JsonSerializer.Deserialize(SampleHistory.Page(), PeerJson.Default.PeerPage)!;

    [Benchmark(Description = Subjects.Flora)]
    public void Flora() => FloraJson.Write(page, Stream.Null);

    [Benchmark(Description = Subjects.HandWritten)]
    public void HandWritten() => JsonSerializer.Serialize(Stream.Null, peer, PeerJson.Default.PeerPage);

#if STOCK
    private readonly Stock.GenerationPage stock = StockPeer.Read<Stock.GenerationPage>(SampleHistory.Page());

    [Benchmark(Description = Subjects.Stock)]
    public object StockNSwag() => StockPeer.Write(stock);
#endif
}
