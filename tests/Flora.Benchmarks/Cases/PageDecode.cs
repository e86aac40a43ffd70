using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.History;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;
using System.Text.Json;

namespace Flora.Benchmarks.Cases;

/// <summary>The body of a page of 100 items into models.</summary>
[BenchmarkCategory(Measures.PageDecode)]
public class PageDecode
{
    private readonly byte[] body = SampleHistory.Page();

    [Benchmark(Description = Subjects.Flora)]
    public object Flora() => FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)body);

    [Benchmark(Description = Subjects.HandWritten)]
    public object? HandWritten() => JsonSerializer.Deserialize(body, PeerJson.Default.PeerPage);

    [Benchmark(Description = Subjects.Reader)]
    public object Reader() => Utf8PageReader.Read(body);

#if STOCK
    [Benchmark(Description = Subjects.Stock)]
    public object StockNSwag() => StockPeer.Read<Stock.GenerationPage>(body);
#endif
}
