// A sync as a process of its own, which a test can kill: BASE-URL FOLDER. It prints what the sync has done.
using Flora;
using Flora.History;
using Flora.History.SyncHost;

var time = new HurriedTime();
using var client = new FloraClient(new FloraClientOptions
{
    ApiKey = "sk_test_secret", BaseUrl = new Uri(args[0]), MaxRetries = 10, TimeProvider = time,
});
using var history = new FloraHistory(client, new() { MaxConcurrentDownloads = 8, TimeProvider = time });
try
{
    var result = await history.SyncAsync(args[1], options: new() { Download = new() { MaxRetries = 10 } });
    Console.WriteLine($"fetched {result.Fetched} skipped {result.Skipped} failed {result.Failed.Count} under way {result.UnderWay}");
    foreach (var failure in result.Failed)
    {
        Console.WriteLine(failure.Reason);
    }
    return 0;
}
catch (FolderInUseException e)
{
    Console.WriteLine(e.Message);
    return 1;
}
