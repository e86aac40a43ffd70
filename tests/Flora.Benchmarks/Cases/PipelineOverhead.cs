using System.Text;
using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Transports;

namespace Flora.Benchmarks.Cases;

/// <summary>A call whose answer is there at once: what is more than a bare call is the pipeline.</summary>
[BenchmarkCategory(Measures.PipelineOverhead)]
public class PipelineOverhead : IDisposable
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"generations":[],"meta":{"next_cursor":null}}""");

    private readonly FloraClient flora;
    private readonly HttpClient bare;

    public PipelineOverhead()
    {
        var url = new Uri("https://flora.test/api/v1");
        flora = new FloraClient(new FloraClientOptions { ApiKey = Clients.Key, BaseUrl = url, Transport = new FixedTransport(Body) });
        bare = Clients.Bare(url, new FixedTransport(Body));
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        flora.Dispose();
        bare.Dispose();
    }

    [Benchmark(Description = Subjects.Flora)]
    public async Task<object> Flora() => await flora.Generations.ListAsync();

    /// <summary>Decoded by the same code, which is no part of the pipeline.</summary>
    [Benchmark(Description = Subjects.BareCall)]
    public async Task<object> Bare() => FloraJson.Parse<GenerationPage>((ReadOnlyMemory<byte>)await bare.GetByteArrayAsync("generations"));
}
