using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Sync;

public sealed class SyncedRunsTests
{
    [Test]
    public async Task Outputs_that_cannot_be_had_are_told_and_tried_again_and_others_come()
    {
        var broken = true;
        await using var mirror = new Mirror(async (request, stream) =>
        {
            if (!broken || request.Target != "/media/run_a/2")
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, "<html>"u8.ToArray(), 200, "Content-Type: text/html");
            return true;
        });
        mirror.Flora.Add([mirror.Run("run_a", 1, types: ["imageUrl", "imageUrl", "imageUrl"]), mirror.Run("run_b", 2)]);

        var result = await mirror.SyncAsync();

        Assert.That(result.Failed.Single(), Is.EqualTo(new SyncFailure
        {
            RunId = "run_a", OutputId = "output_2", Fault = DownloadFault.UnexpectedContent, Reason = "The server sent a web page in place of the image.",
        }));
        Assert.That(result.Fetched, Is.EqualTo(3));
        Assert.That(File.ReadAllText(mirror.ManifestPath), Does.Contain("web page"));

        Assert.That((await mirror.SyncAsync()).Failed, Has.Count.EqualTo(1));
        broken = false;
        mirror.TakeDownloads();
        Assert.That((await mirror.SyncAsync()).Fetched, Is.EqualTo(1));
        Assert.That(mirror.TakeDownloads(), Is.EqualTo(["/media/run_a/2"]));
        Assert.That(File.ReadAllText(mirror.ManifestPath), Does.Not.Contain("web page"));
    }

    [Test]
    public async Task An_address_that_has_expired_is_asked_for_anew()
    {
        Mirror? made = null;
        await using var mirror = made = new Mirror(async (request, stream) =>
        {
            if (request.Target.StartsWith("/media/expired", StringComparison.Ordinal))
            {
                await LoopbackServer.WriteAsync(stream, [], 403);
                return true;
            }
            if (!request.Target.EndsWith("/runs/run_a", StringComparison.Ordinal))
            {
                return false;
            }
            var run = FloraModelFactory.Run("run_a", outputs: made!.Run("run_a", 1).Outputs);
            await LoopbackServer.WriteAsync(stream, System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(run)));
            return true;
        });
        mirror.Flora.Add(mirror.Run("run_a", 1) with { Outputs = [Media.Image(new Uri(mirror.Server.Url, "/media/expired"))] });
        mirror.Flora.Add(mirror.Run("run_b", 1) with { Outputs = [Media.Image(new Uri(mirror.Server.Url, "/media/expired2"))] });

        var result = await mirror.SyncAsync();

        Assert.That(mirror.Files, Is.EqualTo(["2026-03-01/flux/run_a-1.png"]));
        Assert.That(result.Failed.Single().Fault, Is.EqualTo(DownloadFault.Expired));
        Assert.That(result.Failed.Single().RunId, Is.EqualTo("run_b"));
    }

    [Test]
    public async Task Outputs_that_the_listing_leaves_out_are_asked_for()
    {
        Mirror? made = null;
        await using var mirror = made = new Mirror(async (request, stream) =>
        {
            if (!request.Target.EndsWith("/runs/run_a", StringComparison.Ordinal))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.Run("run_a", outputs: made!.Run("run_a", 1).Outputs))));
            return true;
        });
        mirror.Flora.Add(mirror.Run("run_a", 1) with { Outputs = null });

        Assert.That((await mirror.SyncAsync()).Fetched, Is.EqualTo(1));
        Assert.That(mirror.Files, Is.EqualTo(["2026-03-01/flux/run_a-1.png"]));
    }

    [Test]
    public async Task A_run_whose_own_address_is_behind_the_listing_is_not_lost()
    {
        var isBehind = true;
        await using var mirror = new Mirror(async (request, stream) =>
        {
            if (!isBehind || !request.Target.EndsWith("/runs/run_deep", StringComparison.Ordinal))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.Run("run_deep", "running"))));
            return true;
        });
        mirror.Flora.Add([mirror.Run("run_deep", 10_000) with { Outputs = null }, .. Enumerable.Range(0, 250).Select(i => mirror.Run($"run_{i}", i, "failed"))]);
        Assert.That((await mirror.SyncAsync()).UnderWay, Is.EqualTo(1));

        isBehind = false;
        mirror.Flora.Add(mirror.Run("run_deep", 10_000));

        Assert.That((await mirror.SyncAsync()).Fetched, Is.EqualTo(1));
    }
}
