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
    public async Task A_run_of_the_future_does_not_hide_what_an_interrupted_sync_has_left()
    {
        using var stop = new CancellationTokenSource();
        var isInterrupted = false;
        await using var mirror = new Mirror(async (request, _) =>
        {
            if (isInterrupted && request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                await stop.CancelAsync();
            }
            return false;
        });
        mirror.Flora.Add([mirror.Run("run_old", 1000, "failed"), mirror.Run("run_future", -60 * 24 * 365 * 70, "failed")]);
        await mirror.SyncAsync();
        mirror.Flora.Add(Enumerable.Range(0, 250).Select(i => mirror.Run($"run_{i}", -1 - i, "failed")));
        isInterrupted = true;
        await Assert.CatchAsync<OperationCanceledException>(() => mirror.SyncAsync(cancellationToken: stop.Token));
        isInterrupted = false;

        await mirror.SyncAsync();

        Assert.That(mirror.Manifest.Count(), Is.EqualTo(252));
    }

    [Test]
    public async Task A_run_that_had_vanished_is_fetched_when_it_is_listed_again()
    {
        var isGone = false;
        await using var mirror = new Mirror(async (request, stream) =>
        {
            if (!isGone || !request.Target.EndsWith("/runs/run_slow", StringComparison.Ordinal))
            {
                return false;
            }
            await LoopbackServer.WriteAsync(stream, System.Text.Encoding.UTF8.GetBytes(FloraJson.ToJson(FloraModelFactory.ErrorBody("not_found"))), 404);
            return true;
        });
        mirror.Flora.Add([mirror.Run("run_slow", 10_000, "running"), .. Enumerable.Range(0, 150).Select(i => mirror.Run($"run_{i}", i, "failed"))]);
        await mirror.SyncAsync();
        isGone = true;
        Assert.That((await mirror.SyncAsync()).UnderWay, Is.Zero, "it is not known any more");

        mirror.Flora.Add(mirror.Run("run_slow", 10_000));

        Assert.That((await mirror.SyncAsync(options: new() { Rescan = true })).Fetched, Is.EqualTo(1));
    }
}
