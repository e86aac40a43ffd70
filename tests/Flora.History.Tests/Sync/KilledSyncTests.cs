using System.Diagnostics;
using System.Text.Json;
using Flora.History.Tests.Support;

namespace Flora.History.Tests.Sync;

public sealed class KilledSyncTests
{
    private const int AtOnce = 8;

    [Test]
    public async Task Ten_thousand_runs_over_a_bad_connection_and_three_kills_are_mirrored_exactly_once()
    {
        await using var history = new FaultyHistory(seed: 20260301);
        using var folder = new TemporaryFolder();
        var random = new Random(41);
        for (var kills = 0; kills < 3; kills++)
        {
            using var process = Start(history.Url, folder.Path);
            history.After(500 + random.Next(3000), process.Kill);
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Not.Zero, "it was killed");
        }
        var before = history.Served;
        Assert.That(before, Is.LessThan(FaultyHistory.Outputs));

        Assert.That(await FinishAsync(history.Url, folder.Path), Does.Contain(" failed 0 under way 0"));

        Assert.That(history.Faults, Is.GreaterThan(400));
        Assert.That(history.Served, Is.InRange(FaultyHistory.Outputs, FaultyHistory.Outputs + (3 * AtOnce)), "at most what was in flight came twice");
        AssertMirrored(folder);

        history.IsFaulty = false;
        var (served, listings) = (history.Served, history.Listings);
        Assert.That(await FinishAsync(history.Url, folder.Path), Is.EqualTo($"fetched 0 skipped {FaultyHistory.Outputs} failed 0 under way 0\n"));
        Assert.That(history.Served - served, Is.Zero);
        Assert.That(history.Listings - listings, Is.LessThanOrEqualTo(2));
    }

    [Test]
    public async Task Two_processes_on_one_folder_do_not_disturb_each_other()
    {
        await using var history = new FaultyHistory(seed: 3) { IsFaulty = false };
        using var folder = new TemporaryFolder();
        using var first = Start(history.Url, folder.Path);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        history.After(100, reached.SetResult);
        await reached.Task;

        using var second = Start(history.Url, folder.Path);
        var said = await second.StandardOutput.ReadToEndAsync();
        await second.WaitForExitAsync();
        first.Kill();
        await first.WaitForExitAsync();

        Assert.That((second.ExitCode, said), Is.EqualTo((1, $"Something else is working on {folder.Path}: wait until it has ended.\n")));
    }

    private static void AssertMirrored(TemporaryFolder folder)
    {
        var files = folder.Files.Where(static file => !file.StartsWith(".flora/", StringComparison.Ordinal)).ToList();
        var wanted = Enumerable.Range(0, FaultyHistory.Runs)
            .SelectMany(run => Enumerable.Range(1, FaultyHistory.OutputsOf(run)).Select(number => (Run: run, Number: number, File: FaultyHistory.FileOf(run, number)))).ToList();
        Assert.That(wanted, Has.Count.EqualTo(FaultyHistory.Outputs));
        Assert.That(files.ToHashSet().SetEquals(wanted.Select(static output => output.File)), "every output is there, and nothing else");
        Assert.That(files, Has.Count.EqualTo(FaultyHistory.Outputs));
        foreach (var (run, number, file) in wanted)
        {
            if (!File.ReadAllBytes(folder[file]).AsSpan().SequenceEqual(FaultyHistory.Content(run, number)))
            {
                Assert.Fail($"{file} has other bytes");
            }
        }

        var lines = File.ReadLines(folder[".flora/manifest.jsonl"]).Select(static line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(static line => line.TryGetProperty("run_id", out _)).ToList();
        Assert.That(lines, Has.Count.EqualTo(FaultyHistory.Runs), "a line for each run");
        var recorded = lines.SelectMany(static line => line.GetProperty("files").EnumerateArray())
            .ToDictionary(static file => file.GetProperty("file").GetString()!, static file => file.GetProperty("bytes").GetInt64());
        Assert.That(recorded, Has.Count.EqualTo(FaultyHistory.Outputs));
        Assert.That(wanted.TrueForAll(output => recorded[output.File] == FaultyHistory.Content(output.Run, output.Number).Length));
    }

    private static Process Start(Uri url, string folder) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        ["exec", Path.Combine(AppContext.BaseDirectory, "Flora.History.SyncHost.dll"), url.ToString(), folder]) { RedirectStandardOutput = true })!;

    private static async Task<string> FinishAsync(Uri url, string folder)
    {
        using var process = Start(url, folder);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, said);
        return said.ReplaceLineEndings("\n");
    }
}
