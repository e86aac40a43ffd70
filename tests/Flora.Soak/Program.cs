using System.Diagnostics;
using System.Globalization;
using Flora;
using Flora.Soak;
using Flora.Tests.Support;

// [minutes] [share of faults] [seed]; an even seed fetches pages ahead.
var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 3;
var share = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 0.25;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
const int Readers = 16;

var flora = new FaultyFlora(share, seed);
await using var server = new LoopbackServer(flora.AnswerAsync, keeps: false);
using var client = new FloraClient(new FloraClientOptions
{
    ApiKey = "sk_live_soak",
    BaseUrl = server.Url,
    Timeout = TimeSpan.FromMilliseconds(500),
    // So many that no call gives up: a soak is about what is lost, not about how patient a client is.
    MaxRetries = 30,
    MaxRetryDelay = TimeSpan.FromMilliseconds(20),
    PrefetchNextPage = seed % 2 == 0,
});

var expected = Enumerable.Range(0, FaultyFlora.Pages * FaultyFlora.PageSize).Select(static id => $"run_{id.ToString(CultureInfo.InvariantCulture)}").ToArray();
var watch = Stopwatch.StartNew();
long listings = 0, wrong = 0, peak = 0;

async Task ReadAsync()
{
    var ids = new List<string>(expected.Length);
    while (watch.Elapsed.TotalMinutes < minutes)
    {
        ids.Clear();
        await foreach (var generation in client.Generations.ListAsync())
        {
            ids.Add(generation.RunId);
        }
        Interlocked.Increment(ref listings);
        if (!ids.SequenceEqual(expected))
        {
            Interlocked.Increment(ref wrong);
        }
        peak = Math.Max(peak, Environment.WorkingSet);
    }
}

await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(ReadAsync)));

var open = server.Open;
var faults = (double)flora.Faults / flora.Requests;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{watch.Elapsed.TotalSeconds:0} s: {listings} listings of {expected.Length} items, {wrong} wrong; {flora.Requests} requests, {faults:P1} of them faults; "
    + $"{open} connections open at the end ({Readers} readers), {server.Connections} in all; at most {peak >> 20} MB"));
return wrong == 0 && listings > 0 && open <= Readers * 2 ? 0 : 1;
