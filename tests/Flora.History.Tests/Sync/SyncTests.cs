using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Sync;

public sealed class SyncTests
{
    [Test]
    public async Task What_has_ended_is_fetched_once_and_a_further_sync_does_nothing()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(
        [
            mirror.Run("run_a", 1), mirror.Run("run_b", 2, types: ["imageUrl", "videoUrl", "text"]), mirror.Run("run_c", 3, "failed"),
            mirror.Run("run_d", 60 * 24), mirror.Run("run_e", 5, "running"),
        ]);
        var progress = new Recorder<SyncProgress>();

        var result = await mirror.SyncAsync(progress: progress);

        Assert.That(mirror.Files, Is.EqualTo(
        [
            "2026-02-28/flux/run_d-1.png", "2026-03-01/flux/run_a-1.png", "2026-03-01/flux/run_b-1.png", "2026-03-01/flux/run_b-2.png", "2026-03-01/flux/run_b-3.txt",
        ]));
        Assert.That(File.ReadAllBytes(mirror.Folder["2026-03-01/flux/run_b-2.png"]), Is.EqualTo(Mirror.Content("/media/run_b/2")));
        Assert.That(File.ReadAllText(mirror.Folder["2026-03-01/flux/run_b-3.txt"]), Is.EqualTo("text of run_b"));
        Assert.That((result.Fetched, result.Skipped, result.Failed.Count, result.UnderWay, result.RunsListed), Is.EqualTo((5, 0, 0, 1, 5)));
        Assert.That(result.BytesFetched, Is.EqualTo(mirror.Files.Sum(file => new FileInfo(mirror.Folder[file]).Length)));
        Assert.That(progress.Values[^1] with { Output = null }, Is.EqualTo(new SyncProgress
        {
            RunsListed = 5, IsListed = true, Found = 5, Fetched = 5, Failed = 0, Skipped = 0, Bytes = result.BytesFetched,
        }));
        var outputs = progress.Values.Where(static value => value.Output is not null).Select(static value => value.Output!).ToList();
        Assert.That(outputs.Select(output => Path.GetRelativePath(mirror.Folder.Path, output.Path)), Is.EquivalentTo(mirror.Files), "each told once");
        Assert.That(outputs.Single(static output => output.RunId == "run_d"), Is.EqualTo(new SyncedOutput
        {
            RunId = "run_d", OutputId = "output_1", Type = GenerationOutputType.ImageUrl, Path = mirror.Folder["2026-02-28/flux/run_d-1.png"],
            Length = Mirror.Content("/media/run_d/1").Length,
        }));
        Assert.That(mirror.TakeDownloads(), Has.Count.EqualTo(4));

        var listings = mirror.Server.Listings;
        var again = await mirror.SyncAsync();

        Assert.That((again.Fetched, again.Skipped, again.UnderWay), Is.EqualTo((0, 5, 1)));
        Assert.That(mirror.TakeDownloads(), Is.Empty);
        Assert.That(mirror.Server.Listings - listings, Is.EqualTo(1));
        Assert.That(mirror.Manifest.Select(static line => line.GetProperty("run_id").GetString()), Is.EquivalentTo(["run_a", "run_b", "run_c", "run_d", "run_e"]), "a line each");
    }

    [Test]
    public async Task A_run_that_was_under_way_when_younger_ones_ended_is_not_lost()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add([mirror.Run("run_slow", 10_000, "running"), .. Enumerable.Range(0, 450).Select(i => mirror.Run($"run_{i}", i, "failed"))]);
        await mirror.SyncAsync();
        mirror.Flora.Add(mirror.Run("run_young", -1));
        await mirror.SyncAsync();
        var listings = mirror.Server.Listings;

        mirror.Flora.Add(mirror.Run("run_slow", 10_000));
        var result = await mirror.SyncAsync();

        Assert.That(mirror.Files, Is.EquivalentTo(["2026-03-01/flux/run_young-1.png", "2026-02-22/flux/run_slow-1.png"]), "with the model that only the listing tells");
        Assert.That((result.Fetched, result.UnderWay), Is.EqualTo((1, 0)));
        Assert.That(mirror.Server.Listings - listings, Is.EqualTo(1), "it was asked for by its id");
        Assert.That((await mirror.SyncAsync()).Fetched, Is.Zero);
    }

    [Test]
    public async Task Runs_that_appear_while_pages_are_read_neither_hide_others_nor_come_twice()
    {
        Mirror? made = null;
        var appeared = 0;
        await using var mirror = made = new Mirror((request, _) =>
        {
            if (request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                appeared++;
                made!.Flora.Add(Enumerable.Range(0, 30).Select(i => made.Run($"run_new_{appeared}_{i}", -appeared)));
            }
            return Task.FromResult(false);
        });
        mirror.Flora.Add(Enumerable.Range(0, 350).Select(i => mirror.Run($"run_{i}", i)));

        var first = await mirror.SyncAsync();
        Assert.That(first.Fetched, Is.EqualTo(350));
        var second = await mirror.SyncAsync();

        Assert.That(mirror.TakeDownloads(), Is.Unique.And.Count.EqualTo(first.Fetched + second.Fetched));
        Assert.That(mirror.Files.Count(), Is.EqualTo(350 + (30 * appeared)).Or.EqualTo(350 + (30 * (appeared - 1))), "those of the last moment may be left for the next");
    }

    [Test]
    public async Task A_late_run_that_is_older_than_what_was_listed_is_found()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(Enumerable.Range(0, 300).Select(i => mirror.Run($"run_{i}", i * 2)));
        await mirror.SyncAsync();

        mirror.Flora.Add(mirror.Run("run_late", 21));

        Assert.That((await mirror.SyncAsync()).Fetched, Is.EqualTo(1));
    }

    [Test]
    public async Task Only_what_the_filter_means_is_fetched_and_another_filter_fetches_the_rest()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(
        [
            mirror.Run("run_a", 1, project: "prj_x"), mirror.Run("run_b", 2, project: "prj_y"), mirror.Run("run_old", 5000, project: "prj_x"),
            mirror.Run("run_failed", 3, "failed", "prj_x", "imageUrl"),
        ]);

        Assert.That((await mirror.SyncAsync(new() { ProjectId = "prj_x", Status = "completed", Since = Mirror.Start.AddHours(-1) })).Fetched, Is.EqualTo(1));
        Assert.That((await mirror.SyncAsync(new() { ProjectId = "prj_x", Status = "completed" })).Fetched, Is.EqualTo(1));
        Assert.That((await mirror.SyncAsync(new() { ProjectId = "prj_x" })).Fetched, Is.EqualTo(1), "what a failed run has");
        Assert.That((await mirror.SyncAsync()).Fetched, Is.EqualTo(1));
        Assert.That(mirror.TakeDownloads(), Is.EquivalentTo(["/media/run_a/1", "/media/run_old/1", "/media/run_failed/1", "/media/run_b/1"]));
        Assert.That((await mirror.SyncAsync(new() { ProjectId = "prj_x" })).Fetched, Is.Zero);
    }

    [Test]
    public async Task Types_that_are_wanted_later_are_fetched_later()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(Enumerable.Range(0, 60).Select(i => mirror.Run($"run_{i}", i, types: ["imageUrl", "videoUrl", "text"])));

        Assert.That((await mirror.SyncAsync(options: new() { Types = [GenerationOutputType.ImageUrl] })).Fetched, Is.EqualTo(60));
        Assert.That((await mirror.SyncAsync(options: new() { Types = [GenerationOutputType.ImageUrl] })).Fetched, Is.Zero);
        Assert.That((await mirror.SyncAsync()).Fetched, Is.EqualTo(120));
        Assert.That(mirror.TakeDownloads(), Is.Unique.And.Count.EqualTo(120));
        Assert.That(mirror.Server.Requests.Count(static request => request.Target.Contains("/runs/", StringComparison.Ordinal)), Is.Zero, "a page tells of all of them");
    }

    [Test]
    public async Task Metadata_lies_beside_each_output_and_is_added_to_those_that_are_there()
    {
        await using var mirror = new Mirror();
        var run = mirror.Run("run_a", 1) with { AdditionalProperties = new([new("mood", "calm")]) };
        mirror.Flora.Add(run);
        await mirror.SyncAsync();
        mirror.Flora.Add(mirror.Run("run_b", 0));

        await mirror.SyncAsync(options: new() { WriteMetadata = true });

        Assert.That(mirror.Files, Is.EqualTo(
            ["2026-03-01/flux/run_a-1.png", "2026-03-01/flux/run_a-1.png.json", "2026-03-01/flux/run_b-1.png", "2026-03-01/flux/run_b-1.png.json"]));
        Assert.That(FloraJson.Parse<Generation>(File.ReadAllText(mirror.Folder["2026-03-01/flux/run_a-1.png.json"])), Is.EqualTo(run));
    }

    [Test]
    public async Task A_file_that_was_removed_comes_back_on_request_only()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add([mirror.Run("run_a", 1), mirror.Run("run_b", 2)]);
        await mirror.SyncAsync();
        File.Delete(mirror.Folder["2026-03-01/flux/run_a-1.png"]);

        Assert.That((await mirror.SyncAsync()).Fetched, Is.Zero);
        Assert.That((await mirror.SyncAsync(options: new() { RestoreMissing = true })).Fetched, Is.EqualTo(1));
        Assert.That(mirror.Files.Count(), Is.EqualTo(2));
    }

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
}
