using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Peers.SystemTextJson;

namespace Flora.Benchmarks.Cases;

/// <summary>A program that lists a history once and ends, as scripts do: nothing in it has run before.</summary>
internal static class OneListing
{
    internal const string Verb = "list";

    /// <summary>The .NET subjects.</summary>
    internal static IReadOnlyList<string> AllSubjects { get; } =
    [
        Subjects.Flora, Subjects.HandWritten,
#if STOCK
        Subjects.Stock,
#endif
    ];

    /// <exception cref="InvalidOperationException">Not every item came.</exception>
    internal static async Task RunAsync(string subject, Uri url)
    {
        var items = subject switch
        {
            Subjects.Flora => await FloraAsync(url),
            Subjects.HandWritten => await HandWrittenClient.ListAsync(Clients.Bare(url)),
#if STOCK
            Subjects.Stock => await StockPeer.ListAsync(StockPeer.Client(Clients.Bare(url))),
#endif
            _ => throw new ArgumentException($"'{subject}' is none of {string.Join(", ", AllSubjects)}.", nameof(subject)),
        };
        if (items != WholeHistory.Pages * History.SampleHistory.ItemsAPage)
        {
            throw new InvalidOperationException($"The listing gave {items} items.");
        }
    }

    private static async Task<int> FloraAsync(Uri url)
    {
        using var client = Clients.Flora(url);
        var items = 0;
        await foreach (var run in client.Generations.ListAsync(new() { Limit = History.SampleHistory.ItemsAPage }))
        {
            items += run.RunId.Length > 0 ? 1 : 0;
        }
        return items;
    }
}
