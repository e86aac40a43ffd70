using Flora.History.Tests.Support;

namespace Flora.History.Tests.Sync;

public sealed class KeptFilesTests
{
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
    public async Task Metadata_has_a_name_that_every_system_takes_however_long_that_of_the_output()
    {
        await using var mirror = new Mirror();
        var output = mirror.Run("run_a", 1).Outputs!.Single() with { OutputId = new string('ä', 300) };
        mirror.Flora.Add(mirror.Run("run_a", 1) with { Outputs = [output] });

        await mirror.SyncAsync(options: new() { WriteMetadata = true, Layout = "{output_id}" });

        Assert.That(mirror.Files.Select(System.Text.Encoding.UTF8.GetByteCount), Has.Exactly(2).Items.And.All.LessThanOrEqualTo(255));
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
    public async Task A_file_that_was_changed_is_kept_and_what_was_fetched_comes_back_beside_it()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(mirror.Run("run_a", 1));
        await mirror.SyncAsync();
        File.WriteAllText(mirror.Folder["2026-03-01/flux/run_a-1.png"], "edited");

        Assert.That((await mirror.SyncAsync()).Fetched, Is.Zero);
        Assert.That((await mirror.SyncAsync(options: new() { RestoreMissing = true })).Fetched, Is.EqualTo(1));

        Assert.That(File.ReadAllText(mirror.Folder["2026-03-01/flux/run_a-1.png"]), Is.EqualTo("edited"));
        Assert.That(File.ReadAllBytes(mirror.Folder["2026-03-01/flux/run_a-1-2.png"]), Is.EqualTo(Mirror.Content("/media/run_a/1")));
        Assert.That((await mirror.SyncAsync(options: new() { RestoreMissing = true })).Fetched, Is.Zero);
    }
}
