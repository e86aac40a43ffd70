using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.History.Waiting;

/// <summary><c>generations wait</c> away from a terminal.</summary>
internal sealed class WaitTests
{
    private static readonly string[] Quickly = ["--interval", "50ms"];

    [Test]
    public async Task It_ends_when_all_have_completed()
    {
        await using var flora = ChangingFlora.Start(
            [KnownRun.In("run_a", "pending"), KnownRun.In("run_b", "running")], (2, KnownRun.In("run_a", "running")), (3, KnownRun.In("run_b", "completed")), (4, KnownRun.In("run_a", "completed")));
        var result = await WaitAsync(flora, "run_a", "run_b");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            result.Error,
            Is.EqualTo("run_a: pending\nrun_b: running\nrun_a: pending -> running\nrun_b: running -> completed\nrun_a: running -> completed\n"));
        // As they end.
        Assert.That(Listing.Ids(result.Output), Is.EqualTo(new[] { "run_b", "run_a" }));
        Assert.That(Listing.Parse(result.Output).GetProperty("generations")[0].GetProperty("outputs")[0].GetProperty("url").GetString(), Is.EqualTo("https://media.example/1.png"));
        Assert.That(flora.Flora.Requests, Has.Count.EqualTo(4), "One request covers all runs.");
    }

    [Test]
    public async Task A_failure_is_explained()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "completed"), KnownRun.In("run_b", "running")], (2, KnownRun.In("run_b", "failed")));
        var result = await WaitAsync(flora, "run_a", "run_b", "-f", "jsonl");
        Assert.That(result.ExitCode, Is.EqualTo(9));
        Assert.That(result.Error, Does.EndWith(
            "run_b: running -> failed (provider_error)\n" +
            "error: of 2 runs, 1 failed\n" +
            "  run_b: provider_error: The provider failed. The provider or FLORA failed by chance: start the run again; if it fails again, wait a while.\n"));
        var lines = result.Text.TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2));
        var failure = Listing.Parse(System.Text.Encoding.UTF8.GetBytes(lines[1])).GetProperty("failure");
        Assert.That(failure.GetProperty("advice").GetString(), Is.EqualTo("retry_now"));
        Assert.That(failure.GetProperty("is_moderation").GetBoolean(), Is.False);
    }

    [TestCase("0")]
    [TestCase("150ms")]
    public async Task A_wait_that_ends_early_says_how_to_go_on(string timeout)
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "completed"), KnownRun.In("run_b", "running"), KnownRun.In("run_c", "failed")]);
        var result = await WaitAsync(flora, "run_a", "run_b", "run_c", "--wait-timeout", timeout);
        Assert.That(result.ExitCode, Is.EqualTo(8));
        Assert.That(Listing.Ids(result.Output), Is.EquivalentTo(new[] { "run_a", "run_b", "run_c" }));
        Assert.That(result.Error, Does.Contain("error: of 3 runs, 1 still under way, 1 failed\n  run_b: still running\n  run_c: provider_error"));
        Assert.That(result.Error, Does.EndWith($"  go on with: flora generations wait run_b --base-url {flora.BaseUrl} --wait-timeout {timeout} --interval 50ms\n"));
        Assert.That(result.Error, Does.Not.Contain(ChangingFlora.Key));
    }

    [Test]
    public async Task A_time_that_goes_by_is_the_same_moment_in_the_command_that_goes_on()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")]);
        var result = await WaitAsync(flora, "--since", "20000d", "--until", "3000-01-02", "--wait-timeout", "0");
        Assert.That(result.ExitCode, Is.EqualTo(8), result.Error);
        Assert.That(result.Error, Does.Match(@"go on with: flora generations wait .*--since \d{4}-\d\d-\d\dT[0-9:.]+Z --until 3000-01-0\dT[0-9:.]+Z( |\n)"));
        Assert.That(result.Error, Does.Not.Contain("20000d"));
    }

    [Test]
    public async Task A_run_that_is_not_known_is_refused_when_all_others_have_ended()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")], (4, KnownRun.In("run_a", "completed")));
        var result = await WaitAsync(flora, "run_nowhere", "run_a", "--error-format", "json");
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(Listing.Ids(result.Output), Is.EqualTo(new[] { "run_a" }));
        var error = Listing.Parse(System.Text.Encoding.UTF8.GetBytes(result.Error)).GetProperty("error");
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("not_found"));
        Assert.That(error.GetProperty("status").GetInt32(), Is.EqualTo(404));
        Assert.That(error.GetProperty("fields")[0].GetProperty("field").GetString(), Is.EqualTo("run_nowhere"));
    }

    [Test]
    public async Task One_run_is_spoken_of_as_one()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "failed"), KnownRun.In("run_b", "pending")]);
        Assert.That((await WaitAsync(flora, "run_a")).Error, Does.Contain("error: the run failed\n"));
        Assert.That((await WaitAsync(flora, "run_b", "--wait-timeout", "0")).Error, Does.Contain("error: the run is still under way\n"));
        Assert.That((await WaitAsync(flora, "run_c")).Error, Does.Contain("error: the run is not known\n"));
    }

    [Test]
    public async Task A_filter_chooses_what_is_under_way()
    {
        await using var flora = ChangingFlora.Start(
            [KnownRun.In("run_a", "running"), KnownRun.In("run_b", "running", "prj_2"), KnownRun.In("run_c", "failed")], (3, KnownRun.In("run_a", "completed")));
        var result = await WaitAsync(flora, "--project-id", "prj_1");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Listing.Ids(result.Output), Is.EqualTo(new[] { "run_a" }));
        var nothing = await WaitAsync(flora, "--project-id", "prj_3");
        Assert.That((nothing.ExitCode, nothing.Error, Listing.Ids(nothing.Output).Length), Is.EqualTo((0, "No run is under way.\n", 0)));
    }

    [Test]
    public async Task Ids_come_from_standard_input_too()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "completed"), KnownRun.In("run_b", "completed")]);
        var result = await FloraProcess.RunAsync(["generations", "wait", "-", .. flora.Options, .. Quickly, "-f", "csv", "--columns", "run_id"], null, "run_a\r\n\nrun_b run_a\n");
        Assert.That(result.Text, Is.EqualTo("run_id\r\nrun_a\r\nrun_b\r\n"), result.Error);
        var none = await FloraProcess.RunAsync(["generations", "wait", "-", .. flora.Options], null, "\n");
        Assert.That((none.ExitCode, none.Error.Split('\n')[0]), Is.EqualTo((2, "error: standard input names no run")));
    }

    [TestCase("error: ID must be text that begins with run_, but is \"nope\"", "nope")]
    [TestCase("error: runs that are named need no filter: leave out either the ids or the filter", "run_a", "--project-id", "prj_1")]
    [TestCase("error: --status must be one of pending, running, but is \"completed\"", "--status", "completed")]
    [TestCase("error: --interval must be a time such as 30, 250ms, 5m or 2h; at least 50ms, but is \"1ms\"", "--interval", "1ms")]
    [TestCase("error: --wait-timeout must be a time such as 30, 250ms, 5m or 2h; 0 looks once, but is \"soon\"", "--wait-timeout", "soon")]
    [TestCase("error: --curl means nothing here: \"flora generations wait\" makes requests of its own", "run_a", "--curl")]
    [TestCase("error: --format raw prints a page as received, and here there is none", "run_a", "-f", "raw")]
    [TestCase("error: there is no option --intervall", "--intervall", "1s")]
    public async Task Wrong_usage_is_said_before_anything_is_sent(string error, params string[] options)
    {
        await using var flora = ChangingFlora.Start([]);
        var result = await FloraProcess.RunAsync(["generations", "wait", .. flora.Options, .. options]);
        Assert.That((result.ExitCode, result.Error.Split('\n')[0]), Is.EqualTo((2, error)));
        Assert.That(flora.Flora.Requests, Is.Empty);
    }

    [Test]
    public async Task Without_a_key_or_with_a_wrong_one_it_ends_at_once()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")]);
        Assert.That((await FloraProcess.RunAsync("generations", "wait", "run_a", "--base-url", flora.BaseUrl)).ExitCode, Is.EqualTo(3));
        var wrong = await FloraProcess.RunAsync("generations", "wait", "run_a", "--base-url", flora.BaseUrl, "--api-key", "sk_live_wrong");
        Assert.That((wrong.ExitCode, wrong.Text), Is.EqualTo((3, "")));
    }

    [Test]
    public async Task A_file_is_whole_or_not_there()
    {
        using var folder = new TemporaryFolder();
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")], (2, KnownRun.In("run_a", "completed")));
        var result = await WaitAsync(flora, "run_a", "-o", folder["runs.json"], "--quiet");
        Assert.That((result.ExitCode, result.Text, result.Error), Is.EqualTo((0, "", "")));
        Assert.That(Listing.Ids(await File.ReadAllBytesAsync(folder["runs.json"])), Is.EqualTo(new[] { "run_a" }));
        Assert.That(folder.Names, Is.EqualTo(new[] { "runs.json" }));
    }

    [Test]
    public async Task Nobody_but_the_API_gets_the_key()
    {
        await using var other = MediaServer.Start();
        // Without outputs in the listing: then the run itself is asked for.
        var run = FloraModelFactory.Generation("run_a", "completed", pollUrl: other.At("runs/run_a"));
        await using var flora = ChangingFlora.Start([run with { Status = "running" }], (2, run));
        var result = await WaitAsync(flora, "run_a");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(other.Requests, Is.Empty);
        Assert.That(flora.Flora.Requests.Select(request => request.Uri.AbsolutePath), Has.Some.EndsWith("/runs/run_a"));
        Assert.That(result.Text + result.Error, Does.Not.Contain(ChangingFlora.Key));
    }

    [Test]
    public async Task Text_of_the_API_does_nothing_to_a_terminal()
    {
        var run = FloraModelFactory.Generation("run_a", "failed", errorCode: "bad\u001b[2J", errorMessage: Hostile.Text);
        await using var flora = ChangingFlora.Start([run]);
        var result = await WaitAsync(flora, "run_a");
        Assert.That(result.ExitCode, Is.EqualTo(9));
        Assert.That(Displayed.Acting(result.Error), Is.Empty);
    }

    [Test]
    public async Task Sample_data_goes_on()
    {
        var result = await FloraProcess.RunAsync(["generations", "wait", "run_4end8rcgzwr6yy", "--demo", .. Quickly]);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "run_4end8rcgzwr6yy: running\nrun_4end8rcgzwr6yy: running -> completed\n")));
    }

    private static Task<FloraResult> WaitAsync(ChangingFlora flora, params string[] options) =>
        FloraProcess.RunAsync(["generations", "wait", .. flora.Options, .. Quickly, .. options]);
}
