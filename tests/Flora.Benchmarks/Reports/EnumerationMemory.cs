using System.Diagnostics;
using System.Globalization;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Transports;

namespace Flora.Benchmarks.Reports;

/// <summary>What is held in memory while a very long history is enumerated.</summary>
internal static class EnumerationMemory
{
    private const int Items = 1_000_000;
    private const int Steps = 10;

    /// <summary>How long it takes, and by how much the heap's contents differ at most, looked at ten times on the way.</summary>
    internal static async Task<Measurement> MeasureAsync()
    {
        using var client = new FloraClient(new FloraClientOptions { ApiKey = Clients.Key, Transport = new EndlessHistory(Items) });
        List<long> held = [];
        var count = 0;
        var began = Stopwatch.GetTimestamp();
        await foreach (var _ in client.Generations.ListAsync(new() { Limit = 100 }))
        {
            if (++count % (Items / Steps) == 0)
            {
                held.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }
        return count == Items
            ? new(Measures.EnumerationMemory, Subjects.Flora, [Stopwatch.GetElapsedTime(began).TotalNanoseconds], held.Max() - held.Min())
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The listing gave {count} items."));
    }
}
