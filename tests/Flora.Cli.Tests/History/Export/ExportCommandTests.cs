using System.Text;
using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;

namespace Flora.Cli.Tests.History.Export;

/// <summary><c>generations export</c>: each run once in a file that grows.</summary>
internal sealed class ExportCommandTests
{
    [Test]
    public async Task What_is_new_is_appended()
    {
        await using var scene = await MirrorScene.StartAsync();
        for (var index = 0; index < 150; index++) scene.Add($"run_{index}", index, cost: 1.25m);
        scene.Add("run_open", 3, "running");
        var file = scene["runs.jsonl"];

        var first = await scene.RunAsync("export", file);

        Assert.That(first.ExitCode, Is.Zero, first.Error);
        Assert.That(first.Error, Is.EqualTo("150 runs written, 0 there already, 1 left for a later export.\n"));
        Assert.That(first.Text, Is.EqualTo($$"""{"file":{{JsonSerializer.Serialize(file)}},"format":"jsonl","written":150,"kept":0,"left_for_later":1,"runs_listed":151}""" + "\n"));
        var text = await File.ReadAllTextAsync(file);
        Assert.That(Ids(text), Is.EquivalentTo(Enumerable.Range(0, 150).Select(index => $"run_{index}")));

        scene.Add("run_open", 3, "failed");
        scene.Add("run_new", -1, cost: 2);
        var requests = scene.Flora.Requests.Count;
        var second = await scene.RunAsync("export", file);

        Assert.That(second.Error, Is.EqualTo("2 runs written, 150 there already.\n"));
        Assert.That(scene.Flora.Requests.Count - requests, Is.LessThanOrEqualTo(2));
        var longer = await File.ReadAllTextAsync(file);
        Assert.That(longer, Does.StartWith(text), "What was there stays.");
        Assert.That(Ids(longer[text.Length..]), Is.EquivalentTo(["run_open", "run_new"]));
    }

    [TestCase("runs.csv")]
    [TestCase("RUNS.CSV")]
    [TestCase("runs", "--format", "csv")]
    public async Task Spreadsheets_get_records(string name, params string[] options)
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a", 1, cost: 0.021m);
        await scene.RunAsync(["export", scene[name], .. options]);
        scene.Add("run_b", cost: 1);
        var result = await scene.RunAsync(["export", scene[name], .. options]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var records = StrictCsv.Parse(await File.ReadAllTextAsync(scene[name]));
        var id = Array.IndexOf(records[0], "run_id");
        Assert.That(records.Select(record => record[id]), Is.EqualTo(["run_id", "run_a", "run_b"]), "One header, and each run once.");
        Assert.That(records[1][Array.IndexOf(records[0], "charged_cost")], Is.EqualTo("0.021"));
    }

    [Test]
    public async Task A_run_whose_cost_can_follow_is_left_for_later_unless_told_otherwise()
    {
        await using var scene = await MirrorScene.StartAsync();
        var age = (int)(MirrorScene.Start - DateTimeOffset.UtcNow).TotalMinutes + 5;
        scene.Add("run_just", age);
        var kept = await scene.RunAsync("export", scene["runs.jsonl"]);
        Assert.That(kept.Error, Is.EqualTo("0 runs written, 0 there already, 1 left for a later export.\n"));
        var all = await scene.RunAsync("export", scene["runs.jsonl"], "--settle", "0");
        Assert.That(all.Error, Is.EqualTo("1 run written, 0 there already.\n"));
    }

    [Test]
    public async Task A_line_that_a_crash_tore_is_written_again()
    {
        await using var scene = await MirrorScene.StartAsync();
        foreach (var id in (string[])["run_a", "run_b", "run_c"]) scene.Add(id, cost: 1);
        var file = scene["runs.jsonl"];
        await scene.RunAsync("export", file);
        var whole = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, whole[..^20]);
        var result = await scene.RunAsync("export", file);
        Assert.That(result.Error, Is.EqualTo("1 run written, 2 there already.\n"));
        Assert.That(Ids(await File.ReadAllTextAsync(file)), Is.EquivalentTo(["run_a", "run_b", "run_c"]));
    }

    [TestCase(Posix.SigInt, 130)]
    [TestCase(9, 137)]
    [Platform(Include = "Linux", Reason = "Signals.")]
    public async Task One_that_ended_early_goes_on(int signal, int code)
    {
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var folder = new TemporaryFolder();
        string[] arguments = ["generations", "export", folder["runs.jsonl"], .. server.Options, "--settle", "0"];
        using var process = FloraProcess.Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        await server.Stalled;
        Assert.That(Posix.Kill(process.Id, signal), Is.Zero);
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(code));
        if (signal == Posix.SigInt) Assert.That(await error, Does.StartWith($"Nothing is lost. To go on:\n  flora generations export {folder["runs.jsonl"]} "));
        var before = Ids(await File.ReadAllTextAsync(folder["runs.jsonl"])).Count();
        Assert.That(before, Is.EqualTo(93), "The first page was written, but for what is under way.");
        server.Release();

        var again = await FloraProcess.RunAsync(arguments);

        Assert.That(again.Error, Is.EqualTo("140 runs written, 93 there already, 7 left for a later export.\n"));
        Assert.That(Ids(await File.ReadAllTextAsync(folder["runs.jsonl"])), Is.Unique.And.Exactly(233).Items);
    }

    [TestCase("", "FILE is missing")]
    [TestCase("runs.json", "the file must end in .jsonl, .ndjson, .csv, or --format must say what to write", "did you mean .jsonl?")]
    [TestCase("runs.csv --format parquet", "--format must be one of jsonl, csv here, but is \"parquet\"")]
    [TestCase("runs.csv --format table", "--format must be one of jsonl, csv here")]
    [TestCase("folder", "FILE must be the path of a file, but \"")]
    [TestCase("/dev/stdout -f jsonl", "FILE must be a file that the next export can go on in, but \"/dev/stdout\" is a device: for a pipe, \"flora generations list --all --format jsonl\"")]
    [TestCase("runs.csv --settle soon", "--settle must be a time such as 0, 90s or 2h, but is \"soon\"")]
    [TestCase("runs.csv --output other.csv", "--output means nothing here")]
    [TestCase("runs.csv --columns run_id", "--columns means nothing here")]
    [TestCase("runs.csv --workspace-id prj_1", "--workspace-id must be text that begins with ws_")]
    public async Task A_wrong_command_line_is_refused_before_anything_is_sent(string options, string message, string? suggestion = null)
    {
        await using var scene = await MirrorScene.StartAsync();
        Directory.CreateDirectory(scene["folder"]);
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, index) => index == 0 ? scene[word] : word);
        var result = await scene.RunAsync(["export", .. words]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}").And.Contain("see flora generations export --help"));
        if (suggestion is not null) Assert.That(result.Error, Does.Contain(suggestion));
        Assert.That(scene.Flora.Requests, Is.Empty);
        Assert.That(scene.Beside, Is.EqualTo(["folder"]));
    }

    [Test]
    public async Task One_file_takes_the_runs_of_one_filter()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a", cost: 1);
        await scene.RunAsync("export", scene["runs.csv"]);
        var before = await File.ReadAllBytesAsync(scene["runs.csv"]);
        var result = await scene.RunAsync("export", scene["runs.csv"], "--project-id", "prj_1");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo($"error: FILE holds an export of another project, workspace or state: \"{scene["runs.csv"]}\"\n  choose another file for these runs\n"));
        Assert.That(await File.ReadAllBytesAsync(scene["runs.csv"]), Is.EqualTo(before));
    }

    [TestCase("runs.jsonl", "Dear diary,\n")]
    [TestCase("runs.csv", "name,colour\r\nfox,red\r\n")]
    public async Task A_file_that_is_no_export_is_left_as_it_is(string name, string text)
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a", cost: 1);
        await File.WriteAllTextAsync(scene[name], text);
        var result = await scene.RunAsync("export", scene[name]);
        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(result.Error, Does.Contain("is no such export, and is left as it is").And.Contain("choose another"));
        Assert.That(await File.ReadAllTextAsync(scene[name]), Is.EqualTo(text));
        Assert.That(scene.Flora.Requests, Is.Empty);
    }

    [Test]
    public async Task Two_on_one_file_are_one_too_many()
    {
        await using var scene = await MirrorScene.StartAsync();
        await using var other = new FileStream(scene["runs.csv"], FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        var result = await scene.RunAsync("export", scene["runs.csv"]);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Is.EqualTo($"error: something else works on {scene["runs.csv"]}\n  wait until it has ended\n"));
    }

    [Test]
    [Platform(Include = "Linux", Reason = "Pseudo-terminals.")]
    public async Task On_a_terminal_it_says_it_once()
    {
        using var folder = new TemporaryFolder();
        var result = await TerminalProcess.RunAsync(80, ["generations", "export", folder["runs.jsonl"], "--demo"], new Dictionary<string, string> { ["TERM"] = "dumb" });
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((0, "")));
        Assert.That(result.Error, Is.EqualTo("229 runs written, 0 there already, 11 left for a later export.\n"));
    }

    private static IEnumerable<string> Ids(string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => Listing.Parse(Encoding.UTF8.GetBytes(line)).GetProperty("run_id").GetString()!);
}
