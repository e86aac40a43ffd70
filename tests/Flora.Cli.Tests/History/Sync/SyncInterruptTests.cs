using System.Text;
using Flora.Cli.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.History.Sync;

/// <summary>A sync that is ended, that has company, or whose list nobody reads.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform(Include = "Linux", Reason = "Signals, and sessions on a pseudo-terminal.")]
internal sealed class SyncInterruptTests
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MirrorScene scene = null!;

    [SetUp]
    public async Task StartAsync()
    {
        scene = await MirrorScene.StartAsync(StallAsync);
        foreach (var id in (string[])["run_a", "run_b", "run_slow", "run_z"]) scene.Add(id);
    }

    [TearDown]
    public async Task EndAsync()
    {
        released.TrySetResult();
        await scene.DisposeAsync();
    }

    [TestCase(Posix.SigInt, 130)]
    [TestCase(Posix.SigTerm, 143)]
    [TestCase(9, 137)]
    public async Task The_same_command_goes_on(int signal, int code)
    {
        using var process = scene.StartTool("sync", scene.Folder, "--layout", "{run_id}");
        var error = process.StandardError.ReadToEndAsync();
        await stalled.Task.WaitAsync(FloraProcess.Limit);
        var output = new StringBuilder();
        for (var files = 0; files < 3;)
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(FloraProcess.Limit);
            output.AppendLine(line);
            if (line!.Contains("\"path\"", StringComparison.Ordinal)) files++;
        }
        Assert.That(Posix.Kill(process.Id, signal), Is.Zero);
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(code));
        if (signal != 9)
        {
            Assert.That(await error, Does.Match($"^Nothing is lost\\. To go on:\n  flora generations sync {scene.Folder} --base-url [^ ]+ --max-retries 0 --layout '{{run_id}}'\n$"), "without the key");
            output.Append(await process.StandardOutput.ReadToEndAsync());
            Assert.That(Listing.Parse(Encoding.UTF8.GetBytes(output.ToString())).GetProperty("fetched").GetArrayLength(), Is.EqualTo(3), "What was printed is valid.");
        }
        var before = scene.Downloads.Count();
        released.SetResult();

        var again = await scene.RunAsync("sync", scene.Folder, "--layout", "{run_id}");

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(scene.Files, Is.EqualTo(["run_a.png", "run_b.png", "run_slow.png", "run_z.png"]));
        foreach (var file in scene.Files)
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(scene.Folder, file)), Is.EqualTo(MirrorScene.Content($"/{Path.GetFileNameWithoutExtension(file)}/1")));
        }
        Assert.That(scene.Downloads.Skip(before), Is.EqualTo(["/run_slow/1"]), "Nothing but what was in flight.");
    }

    [Test]
    public async Task Two_on_one_folder_are_one_too_many()
    {
        using var process = scene.StartTool("sync", scene.Folder);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await stalled.Task.WaitAsync(FloraProcess.Limit);

        var second = await scene.RunAsync("sync", scene.Folder);

        Assert.That(second.ExitCode, Is.EqualTo(1));
        Assert.That(second.Error, Is.EqualTo($"error: something else works on {scene.Folder}\n  wait until it has ended\n"));
        released.SetResult();
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(Listing.Parse(Encoding.UTF8.GetBytes(await output)).GetProperty("fetched").GetArrayLength(), Is.EqualTo(4));
    }

    [Test]
    public async Task It_goes_on_when_nobody_reads_its_list_any_more()
    {
        using var process = scene.StartTool("sync", scene.Folder, "-f", "jsonl");
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        released.SetResult();
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(scene.Files, Has.Length.EqualTo(4));
    }

    [Test]
    public async Task A_terminal_shows_how_far_it_is()
    {
        using var session = TerminalSession.Start(
            new() { IsOutput = false }, scene.Arguments(["sync", scene.Folder, "--layout", "{run_id}", "-f", "jsonl"]), new Dictionary<string, string> { ["TERM"] = "xterm" });
        await session.WaitForAsync(shown => shown.EndsWith("\e[K3 of 4 fetched, 53 B, 4 runs listed", StringComparison.Ordinal));
        released.SetResult();
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.Zero, session.Shown);
        Assert.That(session.Shown, Does.Match("^(\r\\e\\[K(\\d of \\d( or more)? fetched, \\d+ B, \\d runs listed)?)+\r\\e\\[K4 fetched \\(\\d+ B\\), 0 there already, 0 failed\\.\n$"));
        Assert.That(result.Text.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(4));
    }

    private async Task<bool> StallAsync(HttpContext context)
    {
        if (context.Request.Path != "/run_slow/1" || released.Task.IsCompleted) return false;
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = MirrorScene.Content("/run_slow/1").Length;
        await context.Response.Body.WriteAsync(MirrorScene.Content("/run_slow/1").AsMemory(0, 5));
        await context.Response.Body.FlushAsync();
        stalled.TrySetResult();
        await released.Task.WaitAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(MirrorScene.Content("/run_slow/1").AsMemory(5));
        return true;
    }
}
