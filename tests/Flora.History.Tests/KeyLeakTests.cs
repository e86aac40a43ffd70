using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests;

/// <summary>Whatever FLORA hands out, its key goes nowhere else.</summary>
public sealed class KeyLeakTests
{
    [Test]
    public async Task Addresses_of_another_origin_never_receive_the_key_whatever_is_done()
    {
        await using var elsewhere = new LoopbackServer((request, stream, _) => request.Target.EndsWith("/moved", StringComparison.Ordinal)
            ? LoopbackServer.WriteAsync(stream, [], 302, "Location: /api/v1/final")
            : Media.SendAsync(request, stream, Media.Png(100)));
        var time = new LeapingTime();
        var runs = Enumerable.Range(0, 20).Select(i => FloraModelFactory.Generation(
            $"run_{i}", i < 4 && i % 2 == 0 ? "running" : "completed", LeapingTime.Start.AddMinutes(-i), chargedCost: 1,
            pollUrl: $"{elsewhere.Url}/runs/run_{i}",
            outputs: [Media.Image(new Uri($"{elsewhere.Url}/moved")), Media.Image(elsewhere.Url, "output_2")])).ToList();
        await using var server = new FloraServer(
            () => runs.Select(run => time.Passed > TimeSpan.FromSeconds(20) ? run with { Status = "completed" } : run),
            async (request, stream) =>
            {
                if (!request.Target.EndsWith("/runs/run_19", StringComparison.Ordinal))
                {
                    return false;
                }
                await LoopbackServer.WriteAsync(stream, [], 307, $"Location: {elsewhere.Url}/runs/run_19");
                return true;
            });
        using var client = server.Client(time);
        using var history = new FloraHistory(client, new() { TimeProvider = time });
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<FloraValidationException>(() => history.GetDetailsAsync(runs[5]));
        await Assert.ThrowsAsync<FloraResponseException>(() => history.GetDetailsAsync(runs[19] with { PollUrl = null }));
        await history.SyncAsync(folder["early"]);
        await history.WaitForAsync(["run_0", "run_2", "run_7"]);
        await foreach (var _ in history.WatchAsync())
        {
        }
        await history.DownloadAsync(runs[5].Outputs![0], DownloadTarget.Folder(folder["single"]));
        var result = await history.SyncAsync(folder["early"], options: new() { WriteMetadata = true });
        Assert.That((await history.SummarizeCostAsync()).Total.Cost, Is.EqualTo(20));
        await history.ExportAsync(folder["history.jsonl"], ExportFormat.JsonLines);
        await history.ExportAsync(folder["history.csv"], ExportFormat.Csv);

        Assert.That(result.Failed, Is.Empty);
        Assert.That(elsewhere.Requests, Has.Count.EqualTo(1 + 1 + (20 * 3)), "two outputs a run, one of them redirected");
        foreach (var request in elsewhere.Requests)
        {
            Assert.That(request.Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase);
            Assert.That(request + string.Join(' ', request.Headers), Does.Not.Contain(FloraServer.Key));
        }
        foreach (var file in folder.Files)
        {
            Assert.That(File.ReadAllText(folder[file]), Does.Not.Contain(FloraServer.Key), file);
        }
        Assert.That(server.Requests.Select(static request => request.Headers["Authorization"]), Has.All.EqualTo("Bearer " + FloraServer.Key), "and the API does");
    }
}
