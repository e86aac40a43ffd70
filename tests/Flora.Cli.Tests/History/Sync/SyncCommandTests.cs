using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.History.Sync;

/// <summary><c>generations sync</c>: what it fetches, what it says, and what it leaves alone.</summary>
internal sealed class SyncCommandTests
{
    [Test]
    public async Task What_has_ended_is_fetched_once()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a");
        scene.Add("run_b", 1, types: ["imageUrl", "text"]);
        scene.Add("run_c", 2, "running");
        scene.Add("run_d", 3, "failed");

        var first = await scene.RunAsync("sync", scene.Folder, "--time-zone", "UTC");

        Assert.That(first.ExitCode, Is.Zero, first.Error);
        Assert.That(scene.Files, Is.EqualTo(["2026-03-01/flux/run_a-1.png", "2026-03-01/flux/run_b-1.png", "2026-03-01/flux/run_b-2.txt"]));
        Assert.That(await File.ReadAllBytesAsync(Path.Combine(scene.Folder, "2026-03-01/flux/run_b-1.png")), Is.EqualTo(MirrorScene.Content("/run_b/1")));
        var data = Listing.Parse(first.Output);
        var fetched = data.GetProperty("fetched").EnumerateArray().ToArray();
        Assert.That(fetched.Select(file => file.GetProperty("path").GetString()), Is.EquivalentTo(scene.Files.Select(file => Path.Combine(scene.Folder, file))));
        Assert.That(fetched.Select(file => file.GetProperty("bytes").GetInt64()).Sum(), Is.EqualTo(data.GetProperty("counts").GetProperty("bytes").GetInt64()));
        Assert.That(fetched.Select(file => file.GetProperty("type").GetString()), Is.EquivalentTo(["image", "image", "text"]));
        Assert.That(data.GetProperty("counts").GetProperty("under_way").GetInt32(), Is.EqualTo(1));
        Assert.That(first.Error, Does.Match(@"^3 fetched \(\d+ B\), 0 there already, 0 failed, 1 run still under way\.\n$"));

        var (downloads, requests) = (scene.Downloads.Count(), scene.Flora.Requests.Count);
        var second = await scene.RunAsync("sync", scene.Folder, "--time-zone", "UTC");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(scene.Downloads.Count(), Is.EqualTo(downloads), "Nothing is downloaded again.");
        Assert.That(scene.Flora.Requests.Count - requests, Is.LessThanOrEqualTo(2));
        Assert.That(second.Error, Is.EqualTo("0 fetched (0 B), 3 there already, 0 failed, 1 run still under way.\n"));
        Assert.That(Listing.Parse(second.Output).GetProperty("fetched").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Kinds_layout_and_metadata_are_as_asked_for()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a", 60 * 13, types: ["imageUrl", "text", "imageUrl"]);
        var result = await scene.RunAsync(
            "sync", scene.Folder, "--types", "image, documentUrl", "--layout", "{project}/{day}/{type}-{run_id}-{n}", "--metadata", "--time-zone", "Asia/Tokyo", "-f", "csv", "--columns", "run_id,output_id");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(scene.Files, Is.EqualTo(
        [
            "prj_1/01/image-run_a-1.png", "prj_1/01/image-run_a-1.png.json", "prj_1/01/image-run_a-3.png", "prj_1/01/image-run_a-3.png.json",
        ]));
        Assert.That(result.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Is.EquivalentTo(["run_id,output_id", "run_a,output_1", "run_a,output_3"]));
        Assert.That(Listing.Parse(await File.ReadAllBytesAsync(Path.Combine(scene.Folder, "prj_1/01/image-run_a-1.png.json"))).GetProperty("run_id").GetString(), Is.EqualTo("run_a"));
    }

    [Test]
    public async Task The_filters_choose_runs()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_new");
        scene.Add("run_mid", 60);
        scene.Add("run_old", 120);
        var result = await scene.RunAsync("sync", scene.Folder, "--since", "2026-03-01T10:30Z", "--until", "2026-03-01T11:30Z", "--layout", "{run_id}");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(scene.Files, Is.EqualTo(["run_mid.png"]));
    }

    [Test]
    public async Task What_went_away_is_fetched_again_only_when_asked_for()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a");
        await scene.RunAsync("sync", scene.Folder, "--layout", "{run_id}");
        File.Delete(Path.Combine(scene.Folder, "run_a.png"));
        await scene.RunAsync("sync", scene.Folder, "--layout", "{run_id}");
        Assert.That(scene.Files, Is.Empty);
        var result = await scene.RunAsync("sync", scene.Folder, "--layout", "{run_id}", "--restore");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(scene.Files, Is.EqualTo(["run_a.png"]));
    }

    [Test]
    public async Task The_key_goes_to_the_API_alone()
    {
        await using var elsewhere = await MirrorScene.StartAsync();
        await using var scene = await MirrorScene.StartAsync(context =>
        {
            context.Response.Redirect($"{elsewhere.MediaOrigin}{context.Request.Path}");
            return Task.FromResult(true);
        });
        scene.Add("run_a");
        var result = await scene.RunAsync("sync", scene.Folder, "--debug");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((scene.Downloads.Count(), elsewhere.Downloads.Count()), Is.EqualTo((1, 1)));
        Assert.That((scene.HasLeaked, elsewhere.HasLeaked), Is.EqualTo((false, false)));
        Assert.That(result.Error + result.Text, Does.Not.Contain(MirrorScene.Key));
        Assert.That(scene.Flora.Requests.Select(request => request.Headers["Authorization"]), Is.Not.Empty.And.All.EqualTo($"Bearer {MirrorScene.Key}"));
    }

    [Test]
    public async Task The_sample_data_needs_neither_key_nor_network()
    {
        using var folder = new TemporaryFolder();
        var result = await FloraProcess.RunAsync("generations", "sync", folder.Path, "--demo", "--status", "completed", "--types", "image", "--quiet");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        var files = Listing.Parse(result.Output).GetProperty("fetched").EnumerateArray().Select(file => file.GetProperty("path").GetString()!).ToArray();
        Assert.That(files, Has.Length.GreaterThan(50).And.All.Exist);
    }

    [Test]
    public async Task The_list_can_go_to_a_file()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a");
        var result = await scene.RunAsync("sync", scene.Folder, "--layout", "{run_id}", "-f", "jsonl", "--query", "path", "-o", scene["list"]);
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((0, "")), result.Error);
        Assert.That(await File.ReadAllTextAsync(scene["list"]), Is.EqualTo($"\"{Path.Combine(scene.Folder, "run_a.png")}\"\n"));
    }

    [TestCase("", "DIR is missing")]
    [TestCase("FILE", "DIR must be a folder, but \"")]
    [TestCase("DIR more", "unexpected \"more\"")]
    [TestCase("DIR --types images", "--types must be one of image, video, audio, text, document, or several", "did you mean image?")]
    [TestCase("DIR --types image,", "--types must be one of image")]
    [TestCase("DIR --layout {modle}/{n}", "--layout has no field {modle}: there are {date}", "did you mean {model}?")]
    [TestCase("DIR --layout ../{n}", "--layout has")]
    [TestCase("DIR --layout /{n}", "--layout must name a file below the folder")]
    [TestCase("DIR --time-zone Europe/Berln", "--time-zone must be a time zone", "did you mean Europe/Berlin?")]
    [TestCase("DIR --time-zone ../../etc/passwd", "--time-zone must be a time zone")]
    [TestCase("DIR --max-size 0", "--max-size must be a size above zero such as 500MB or 2GiB, but is \"0\"")]
    [TestCase("DIR --max-size 5parsecs", "--max-size must be a size")]
    [TestCase("DIR --at-once 0", "--at-once must be a whole number, 1 or more")]
    [TestCase("DIR --status done", "--status must be one of")]
    [TestCase("DIR --project-id x", "--project-id must be text that begins with prj_")]
    [TestCase("DIR --curl", "--curl means nothing here")]
    [TestCase("DIR --restor", "there is no option --restor", "did you mean --restore?")]
    public async Task A_wrong_command_line_is_refused_before_anything_is_sent(string options, string message, string? suggestion = null)
    {
        await using var scene = await MirrorScene.StartAsync();
        await File.WriteAllTextAsync(scene["file"], "");
        var words = options.Replace("DIR", scene.Folder, StringComparison.Ordinal).Replace("FILE", scene["file"], StringComparison.Ordinal);
        var result = await scene.RunAsync(["sync", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}").And.Contain("see flora generations sync --help"));
        if (suggestion is not null) Assert.That(result.Error, Does.Contain(suggestion));
        Assert.That(scene.Flora.Requests, Is.Empty);
        Assert.That(scene.Beside, Is.EqualTo(["file"]), "Nothing is made.");
    }

    [Test]
    public async Task Without_a_key_nothing_is_made()
    {
        using var folder = new TemporaryFolder();
        var result = await FloraProcess.RunAsync("generations", "sync", folder["out"]);
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(folder.Names, Is.Empty);
    }
}
