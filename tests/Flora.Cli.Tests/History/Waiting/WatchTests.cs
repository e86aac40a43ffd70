using System.Text.Json;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.History.Waiting;

/// <summary><c>generations watch</c> away from a terminal.</summary>
internal sealed class WatchTests
{
    [Test]
    public async Task Each_change_is_a_line()
    {
        // Three requests find what is under way; each further one is a look.
        await using var flora = ChangingFlora.Start(
            [KnownRun.In("run_a", "pending"), KnownRun.In("run_old", "failed")],
            (4, KnownRun.In("run_a", "running")),
            (5, KnownRun.In("run_b", "pending")),
            (6, KnownRun.In("run_a", "completed")),
            (7, KnownRun.In("run_b", "completed")));
        var result = await WatchAsync(flora);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Changes(result), Is.EqualTo(new[]
        {
            "run_a: null -> pending", "run_a: pending -> running", "run_b: null -> pending", "run_a: running -> completed", "run_b: pending -> completed",
        }));
        Assert.That(result.Error, Is.Empty, "The data tells it.");
    }

    [Test]
    public async Task A_failure_is_the_exit_code()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")], (4, KnownRun.In("run_a", "failed")));
        var result = await WatchAsync(flora, "--status", "running");
        Assert.That(result.ExitCode, Is.EqualTo(9));
        Assert.That(result.Error, Does.StartWith("error: the run failed\n  run_a: provider_error: The provider failed. "));
        Assert.That(result.Text, Does.Contain("\"failure\":{\"advice\":\"retry_now\""));
    }

    [Test]
    public async Task It_can_end_early()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")]);
        var result = await WatchAsync(flora, "--wait-timeout", "0");
        Assert.That(result.ExitCode, Is.EqualTo(8));
        Assert.That(result.Error, Does.EndWith($"go on with: flora generations watch --base-url {flora.BaseUrl} --wait-timeout 0 --interval 50ms\n"));
    }

    [Test]
    public async Task A_run_that_vanishes_is_told()
    {
        var looks = 0;
        var there = KnownRun.In("run_a", "running");
        using var flora = new Testing.InMemoryFlora([there]);
        using var empty = new Testing.InMemoryFlora();
        using HttpMessageInvoker before = new(flora, disposeHandler: false), after = new(empty, disposeHandler: false);
        await using var server = await LoopbackServer.StartAsync(context => LoopbackServer.ForwardAsync(context, Interlocked.Increment(ref looks) <= 4 ? before : after));
        var result = await FloraProcess.RunAsync("generations", "watch", "--base-url", server.BaseUrl, "--api-key", "K", "--interval", "50ms");
        Assert.That(result.ExitCode, Is.EqualTo(4), result.Error);
        Assert.That(result.Error, Does.StartWith("error: the run is not known\n  run_a: not known\n"));
    }

    [Test]
    public async Task Nothing_under_way_is_said()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "completed")]);
        var result = await WatchAsync(flora, "-f", "json");
        Assert.That((result.ExitCode, result.Text, result.Error), Is.EqualTo((0, "{\n  \"changes\": []\n}\n", "No run is under way.\n")));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals.")]
    public async Task An_interrupt_leaves_a_valid_document()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")]);
        using var process = FloraProcess.Start(["generations", "watch", .. flora.Options, "--interval", "50ms", "-f", "json"]);
        process.StandardInput.Close();
        var begin = new char["{\n  \"changes\": [\n    {".Length];
        await process.StandardOutput.ReadBlockAsync(begin);
        Assert.That(Posix.Kill(process.Id, Posix.SigInt), Is.Zero);
        var rest = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(130));
        using var document = JsonDocument.Parse(new string(begin) + rest);
        Assert.That(document.RootElement.GetProperty("changes").GetArrayLength(), Is.EqualTo(1));
        Assert.That(error, Is.EqualTo($"The runs go on. To go on:\n  flora generations watch --format json --base-url {flora.BaseUrl} --interval 50ms\n"));
    }

    private static Task<FloraResult> WatchAsync(ChangingFlora flora, params string[] options) =>
        FloraProcess.RunAsync(["generations", "watch", .. flora.Options, "--interval", "50ms", .. options]);

    private static IEnumerable<string> Changes(FloraResult result) => result.Text.TrimEnd('\n').Split('\n').Select(line =>
    {
        var change = Listing.Parse(System.Text.Encoding.UTF8.GetBytes(line));
        return $"{change.GetProperty("run_id")}: {change.GetProperty("previous_status").GetString() ?? "null"} -> {change.GetProperty("status")}";
    });
}
