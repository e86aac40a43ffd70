using System.Diagnostics;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.History;

/// <summary>A disk that takes no more, for which a limit on the size of files stands: nothing half done stays, and what stays can be gone on with.</summary>
[Platform(Include = "Linux", Reason = "Limits of a shell.")]
internal sealed class FullDiskTests
{
    [TestCase("text")]
    [TestCase("imageUrl")]
    public async Task An_output_is_there_whole_or_not_at_all(string type)
    {
        await using var scene = await MirrorScene.StartAsync(async context =>
        {
            await MediaServer.SendAsync(context, MediaServer.Png, "image/png");
            return true;
        });
        scene.Flora.Add(FloraModelFactory.Generation("run_a", outputs:
            [FloraModelFactory.GenerationOutput(type: type, url: type == "text" ? new string('x', 3000) : scene.MediaOrigin + "/a")]));
        string[] command = ["download", "run_a", "--dir", scene.Folder];

        var (code, error) = await LimitedAsync(scene, blocks: 2, command);

        Assert.That(code, Is.EqualTo(9), error);
        Assert.That(error, Does.Contain("error: 1 of 1 could not be fetched\n  run_a output_1: "));
        Assert.That(Directory.EnumerateFileSystemEntries(scene.Folder), Is.Empty);
        Assert.That((await scene.RunAsync(command)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_record_that_was_torn_is_gone_on_with()
    {
        await using var scene = await MirrorScene.StartAsync();
        for (var run = 0; run < 40; run++) scene.Add($"run_{run}", run);

        var (code, error) = await LimitedAsync(scene, blocks: 8, "sync", scene.Folder, "--layout", "{run_id}");
        var record = await File.ReadAllTextAsync(Path.Combine(scene.Folder, ".flora", "manifest.jsonl"));
        var again = await scene.RunAsync("sync", scene.Folder, "--layout", "{run_id}");

        Assert.That(code, Is.EqualTo(1), error);
        Assert.That(record, Does.Not.EndWith("\n"), "It is torn.");
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(scene.Files, Has.Length.EqualTo(40));
    }

    /// <summary>Runs a command that can write no file of more than some blocks, of 512 bytes or 1024.</summary>
    private static async Task<(int Code, string Error)> LimitedAsync(MirrorScene scene, int blocks, params string[] arguments)
    {
        // The runtime would share its code by a file of its own.
        var start = FloraProcess.StartInfo("/bin/sh", new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });
        foreach (var word in (IEnumerable<string>)["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh", FloraProcess.Host, FloraProcess.Tool, .. scene.Arguments(arguments)])
        {
            start.ArgumentList.Add(word);
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await FloraProcess.EndAsync(process);
        await output;
        return (process.ExitCode, await error);
    }
}
