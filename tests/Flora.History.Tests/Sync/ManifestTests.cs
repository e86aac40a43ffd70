using System.Text;
using Flora.History.Tests.Support;

namespace Flora.History.Tests.Sync;

public sealed class ManifestTests
{
    [Test]
    public async Task A_line_that_is_torn_at_any_byte_costs_one_file()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add([mirror.Run("run_a", 1), mirror.Run("run_b", 2)]);
        await mirror.SyncAsync();
        var whole = File.ReadAllBytes(mirror.ManifestPath);
        var lines = Encoding.UTF8.GetString(whole).TrimEnd('\n').Split('\n');
        mirror.TakeDownloads();

        for (var end = 0; end < whole.Length; end += end < 60 ? 1 : 37)
        {
            File.WriteAllBytes(mirror.ManifestPath, whole[..end]);
            var complete = Encoding.UTF8.GetString(whole[..end]).Split('\n').SkipLast(1).Count(static line => line.Contains("run_id", StringComparison.Ordinal));
            var result = await mirror.SyncAsync();
            Assert.That((result.Fetched, result.Skipped), Is.EqualTo((2 - complete, complete)), $"torn at {end}");
            Assert.That(mirror.Files, Is.EqualTo(["2026-03-01/flux/run_a-1.png", "2026-03-01/flux/run_b-1.png"]), "what was there before the crash is taken over");
            Assert.That(mirror.Manifest.Count(), Is.EqualTo(2));
        }
        Assert.That(lines, Has.Length.EqualTo(4), "a header, two runs, and how far was listed");
    }

    [TestCase("{}")]
    [TestCase("nonsense")]
    [TestCase("""{"run_id":"run_x"}""")]
    [TestCase("""{"flora_manifest":2}""")]
    [TestCase("""{"listed":{"created_at":"soon"}}""")]
    [TestCase("""{"run_id":"run_x","files":[{"output":"o","file":null,"bytes":1}],"run":RUN}""")]
    [TestCase("""{"run_id":"run_x","files":[{"output":null,"file":"x.png","bytes":1}],"run":RUN}""")]
    [TestCase("[]")]
    public async Task A_damaged_line_is_named_and_nothing_is_touched(string line)
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(mirror.Run("run_a", 1));
        await mirror.SyncAsync();
        var lines = File.ReadAllLines(mirror.ManifestPath).ToList();
        lines.Insert(1, line.Replace("RUN", FloraJson.ToJson(mirror.Run("run_x", 1)), StringComparison.Ordinal));
        File.WriteAllLines(mirror.ManifestPath, lines);
        var before = File.ReadAllText(mirror.ManifestPath);

        var e = await Assert.ThrowsAsync<InvalidDataException>(() => mirror.SyncAsync());

        Assert.That(e!.Message, Does.Contain("manifest.jsonl(2): "));
        Assert.That(File.ReadAllText(mirror.ManifestPath), Is.EqualTo(before));
    }

    [TestCase("../outside.png")]
    [TestCase("/outside.png")]
    [TestCase("a/../../outside.png")]
    [TestCase("a\\u0000b")]
    [TestCase("")]
    [TestCase(".")]
    public async Task A_manifest_that_names_a_file_elsewhere_is_refused(string path)
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(mirror.Run("run_a", 1));
        await mirror.SyncAsync();
        File.WriteAllText(mirror.ManifestPath, File.ReadAllText(mirror.ManifestPath).Replace("2026-03-01/flux/run_a-1.png", path, StringComparison.Ordinal));

        var e = await Assert.ThrowsAsync<InvalidDataException>(() => mirror.SyncAsync(options: new() { WriteMetadata = true, RestoreMissing = true }));

        Assert.That(e!.Message, Does.EndWith("names a file outside of its folder: " + path.Replace("\\u0000", "\0", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Without_its_manifest_a_mirror_is_taken_over_and_nothing_comes_twice()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(Enumerable.Range(0, 20).Select(i => mirror.Run($"run_{i}", i)));
        await mirror.SyncAsync();
        Directory.Delete(mirror.Folder[".flora"], recursive: true);

        await mirror.SyncAsync();

        Assert.That(mirror.Files.Count(), Is.EqualTo(20));
    }

    [Test]
    public async Task A_second_sync_of_the_same_folder_is_refused_while_the_first_works()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var mirror = new Mirror(async (request, _) =>
        {
            if (request.Target.StartsWith("/media", StringComparison.Ordinal))
            {
                reached.TrySetResult();
                await release.Task;
            }
            return false;
        });
        mirror.Flora.Add(mirror.Run("run_a", 1));

        var first = mirror.SyncAsync();
        await reached.Task;
        var e = await Assert.ThrowsAsync<FolderInUseException>(() => mirror.SyncAsync());
        release.SetResult();

        Assert.That(e!.Path, Is.EqualTo(mirror.Folder.Path));
        Assert.That((await first).Fetched, Is.EqualTo(1));
        Assert.That((await mirror.SyncAsync()).Fetched, Is.Zero, "and goes when the first has ended");
    }

    [Test]
    public async Task A_sync_that_is_cancelled_keeps_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        var count = 0;
        await using var mirror = new Mirror(async (request, _) =>
        {
            if (request.Target.StartsWith("/media", StringComparison.Ordinal) && Interlocked.Increment(ref count) == 10)
            {
                await stop.CancelAsync();
            }
            return false;
        });
        mirror.Flora.Add(Enumerable.Range(0, 30).Select(i => mirror.Run($"run_{i}", i)));

        await Assert.CatchAsync<OperationCanceledException>(() => mirror.SyncAsync(cancellationToken: stop.Token));
        var kept = mirror.Manifest.Count();
        var result = await mirror.SyncAsync();

        Assert.That(kept, Is.InRange(1, 10));
        Assert.That((result.Skipped, result.Fetched), Is.EqualTo((kept, 30 - kept)));
        Assert.That(mirror.Files.Count(), Is.EqualTo(30));
    }
}
