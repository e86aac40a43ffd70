using BenchmarkDotNet.Attributes;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Cases;

/// <summary>What asks a server over the loopback interface, in another process, so that what the server allocates is not counted.</summary>
/// <param name="pages">How many pages the server has.</param>
public abstract class LoopbackCase(int pages) : IDisposable
{
    private ServerProcess server = null!;

    /// <summary>The package's client.</summary>
    protected FloraClient Client { get; private set; } = null!;

    /// <summary>A client of .NET's own.</summary>
    protected HttpClient Bare { get; private set; } = null!;

    [GlobalSetup]
    public void Start()
    {
        server = ServerProcess.Start(pages);
        Client = Clients.Flora(server.Url);
        Bare = Clients.Bare(server.Url);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        Bare.Dispose();
        server.Dispose();
    }
}
