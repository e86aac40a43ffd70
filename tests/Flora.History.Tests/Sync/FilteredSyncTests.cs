using Flora.History.Tests.Support;

namespace Flora.History.Tests.Sync;

public sealed class FilteredSyncTests
{
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
}
