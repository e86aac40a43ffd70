using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;
using Flora.Testing;

namespace Flora.Benchmarks.Cases;

/// <summary>The body of an error into its model.</summary>
[BenchmarkCategory(Measures.ErrorDecode)]
public class ErrorDecode
{
    private readonly byte[] body = Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.ErrorBody(fields: [FloraModelFactory.ErrorField()])));

    [Benchmark(Description = Subjects.Flora)]
    public object Flora() => FloraJson.Parse<ErrorBody>((ReadOnlyMemory<byte>)body);

    [Benchmark(Description = Subjects.HandWritten)]
    public object? HandWritten() => JsonSerializer.Deserialize(body, PeerJson.Default.PeerError);

#if STOCK
    [Benchmark(Description = Subjects.Stock)]
    public object StockNSwag() => StockPeer.Read<Stock.ErrorBody>(body);
#endif
}
