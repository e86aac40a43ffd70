using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs.Output;

/// <summary>A file is written whole or not at all.</summary>
internal sealed class OutputFileTests
{
    [TestCase("json")]
    [TestCase("jsonl")]
    [TestCase("csv")]
    [TestCase("raw")]
    public async Task A_file_holds_what_standard_output_would(string format)
    {
        using var folder = new TemporaryFolder();
        await using var server = await PageServer.StartAsync([["run_1", "run_2"]]);
        var result = await Listing.RunAsync(server, "--format", format, "-o", folder["runs"]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.Empty);
        await using var again = await PageServer.StartAsync([["run_1", "run_2"]]);
        Assert.That(await File.ReadAllBytesAsync(folder["runs"]), Is.EqualTo((await Listing.RunAsync(again, "--format", format)).Output));
        Assert.That(folder.Names, Is.EqualTo(new[] { "runs" }));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Modes are of Unix.")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_is_its_owners_alone_and_replaces_what_was_there()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["old"], "old");
        File.SetUnixFileMode(folder["old"], (UnixFileMode)0b110_110_100);
        File.CreateSymbolicLink(folder["link"], "old");
        await using var server = await PageServer.StartAsync([["run_1"]]);
        var result = await Listing.RunAsync(server, "--query", "$.generations[0].run_id", "--output", folder["link"]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(await File.ReadAllTextAsync(folder["old"]), Is.EqualTo("\"run_1\"\n"));
        Assert.That(File.GetUnixFileMode(folder["old"]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(new FileInfo(folder["link"]).LinkTarget, Is.EqualTo("old"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "link", "old" }));
    }

    [Test]
    public async Task A_failure_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["runs.json"], "old");
        await using var server = await PageServer.StartAsync([["run_1"], ["run_2"]], failsAtEnd: true);
        var result = await Listing.RunAsync(server, "--all", "--max-retries", "0", "-o", folder["runs.json"]);
        Assert.That(result.ExitCode, Is.EqualTo(5), result.Error);
        Assert.That(await File.ReadAllTextAsync(folder["runs.json"]), Is.EqualTo("old"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "runs.json" }));
        // Nothing was kept, so nothing goes on.
        Assert.That(result.Error, Does.Not.Contain("--cursor"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are of Unix.")]
    public async Task An_interrupt_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["runs.json"], "old");
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            stalled.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var process = FloraProcess.Start(["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "-o", folder["runs.json"]]);
        await stalled.Task.WaitAsync(FloraProcess.Limit);
        Assert.That(folder.Names, Has.Length.EqualTo(2));
        Assert.That(Posix.Kill(process.Id, Posix.SigInt), Is.Zero);
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(await File.ReadAllTextAsync(folder["runs.json"]), Is.EqualTo("old"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "runs.json" }));
    }

    [Test]
    public async Task A_folder_that_takes_no_file_is_refused_before_anything_is_sent()
    {
        using var folder = new TemporaryFolder();
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(server, "-o", folder[new string('x', 300)]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith("error: --output: the output could not be written: "));
        Assert.That(flora.Requests, Is.Empty);
    }

    [TestCase("json")]
    [TestCase("csv")]
    public async Task The_name_of_a_format_is_no_file(string format)
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--output", format);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo($"error: --output takes a file, and {format} is a format\n  did you mean --format {format}? A file of that name is ./{format}\n"));
    }

    [Test]
    public async Task The_command_that_goes_on_writes_to_the_next_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["runs.2.jsonl"], "taken");
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(server, "-f", "jsonl", "--limit", "2", "-o", folder["runs.jsonl"]);
        Assert.That(result.Error, Does.Contain($"--output {folder["runs.3.jsonl"]} "));
        result = await Listing.RunAsync(server, "-f", "jsonl", "--limit", "2", "-o", folder["runs.2.jsonl"]);
        Assert.That(result.Error, Does.Contain($"--output {folder["runs.3.jsonl"]} "));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Devices have other names there.")]
    public async Task A_device_takes_what_is_written()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--limit", "2", "-f", "jsonl", "-o", "/dev/stdout");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(FormatReader.Ids("jsonl", result), Has.Length.EqualTo(2));
        result = await FloraProcess.RunAsync("generations", "list", "--demo", "--limit", "2", "-f", "jsonl", "-o", "-");
        Assert.That(FormatReader.Ids("jsonl", result), Has.Length.EqualTo(2));
        Assert.That(result.Error, Does.Contain("--output=- "));
    }

    [Test]
    [Platform("Linux", Reason = "There is a folder that takes no files.")]
    public async Task A_folder_that_takes_no_files_is_told_without_the_name_of_the_temporary_file()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--output", "/proc/flora");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("error: --output: ").And.Contain("its folder takes no files").And.Not.Contain(".tmp"));
    }
}
