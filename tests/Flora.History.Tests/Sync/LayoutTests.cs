using Flora.History.Tests.Support;
using Flora.Testing;

namespace Flora.History.Tests.Sync;

public sealed class LayoutTests
{
    [TestCase("{run_id}{ext}", "run_a.png")]
    [TestCase("{run_id}", "run_a.png")]
    [TestCase("{year}/{month}/{day}/{type}/{output_id}_{n}{ext}", "2026/03/01/image/output_1_1.png")]
    [TestCase("{workspace}/{project}/all of {model}/x{ext}", "ws_abc123/prj_1/all of flux/x.png")]
    public async Task A_layout_says_where_files_go(string layout, string expected)
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(mirror.Run("run_a", 1));
        await mirror.SyncAsync(options: new() { Layout = layout });
        Assert.That(mirror.Files, Is.EqualTo([expected]));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("{ext}")]
    [TestCase("/abs/{run_id}")]
    [TestCase("{run_id}/")]
    [TestCase("a//{run_id}")]
    [TestCase("../{run_id}")]
    [TestCase("{date}/../{run_id}")]
    [TestCase(".flora/{run_id}")]
    [TestCase("C:\\{run_id}")]
    [TestCase("{date}\\{run_id}")]
    [TestCase("{run}")]
    [TestCase("{run_id")]
    [TestCase("{ext}{run_id}")]
    [TestCase("{RUN_ID}")]
    [TestCase("a:b/{run_id}")]
    [TestCase("a\n{run_id}")]
    public async Task A_layout_that_is_none_is_refused_before_anything_is_done(string? layout)
    {
        await using var mirror = new Mirror();
        var e = await Assert.ThrowsAsync<FloraValidationException>(() => mirror.SyncAsync(options: new() { Layout = layout! }));
        Assert.That(e!.Fields.Single().Field, Is.EqualTo("Layout"));
        Assert.That(mirror.Folder.Files, Is.Empty);
        Assert.That(mirror.Server.Requests, Is.Empty);
    }

    [Test]
    public async Task Names_from_the_network_cannot_leave_the_folder_or_take_each_others_place()
    {
        await using var mirror = new Mirror();
        var run = mirror.Run("run_a", 1);
        string[] models = ["../../..", "/etc/passwd", "a/b", "a_b", "A_B", "..", "CON", new('x', 300), "\ud800", " "];
        mirror.Flora.Add(models.Select((model, index) => run with
        {
            RunId = $"run_{index}/../../x", GenerationId = $"run_{index}", Model = FloraModelFactory.GenerationModel(model),
            Outputs = [Media.Image(new Uri(mirror.Address("run_a", index)), "../../../../tmp/x"), Media.Image(new Uri(mirror.Address("run_b", index)), "../../../../tmp/x")],
        }));

        var result = await mirror.SyncAsync(options: new() { Layout = "{model}/{output_id}{ext}" });

        Assert.That(result.Fetched, Is.EqualTo(20));
        Assert.That(mirror.Files.Count(), Is.EqualTo(20));
        Assert.That(mirror.Files.Select(static file => file.ToUpperInvariant()), Is.Unique, "where case does not count, too");
        Assert.That(mirror.Files, Has.All.Match(@"^[^/]+/_\.\._\.\._\.\._tmp_x(-\d)?\.png$"));
        Assert.That(mirror.Files.Select(file => Convert.ToHexString(File.ReadAllBytes(mirror.Folder[file]))), Is.Unique);
        Assert.That(Directory.GetParent(mirror.Folder.Path)!.GetFiles("*x*.png"), Is.Empty);
    }

    [Test]
    public async Task A_file_of_the_users_own_is_never_overwritten()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(mirror.Run("run_a", 1));
        File.WriteAllText(mirror.Folder["run_a.png"], "mine");

        await mirror.SyncAsync(options: new() { Layout = "{run_id}" });

        Assert.That(File.ReadAllText(mirror.Folder["run_a.png"]), Is.EqualTo("mine"));
        Assert.That(mirror.Files, Is.EquivalentTo(["run_a.png", "run_a-2.png"]));
    }

    [Test]
    public async Task Days_are_those_of_the_time_zone()
    {
        await using var mirror = new Mirror();
        mirror.Flora.Add(mirror.Run("run_a", 1));
        var zone = TimeZoneInfo.CreateCustomTimeZone("T", TimeSpan.FromHours(13), "T", "T");
        await mirror.SyncAsync(options: new() { Layout = "{date}-{run_id}", TimeZone = zone });
        Assert.That(mirror.Files, Is.EqualTo(["2026-03-02-run_a.png"]));
    }
}
