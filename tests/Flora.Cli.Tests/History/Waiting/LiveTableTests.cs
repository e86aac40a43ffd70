using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.History.Waiting;

/// <summary>Waiting on a terminal: a table that is written over, and gone at the end.</summary>
[Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
internal sealed class LiveTableTests
{
    private static readonly Dictionary<string, string> Xterm = new() { ["TERM"] = "xterm", ["NO_COLOR"] = "1" };

    [Test]
    public async Task It_changes_in_place_and_gives_way_to_the_result()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "pending"), KnownRun.In("run_b", "running")]);
        using var session = Start(flora, new(), "wait", "run_a", "run_b");
        await session.WaitForAsync(shown => shown.Contains("0 of 2 ended", StringComparison.Ordinal));
        var first = DisplayedScreen.Lines(session.Shown);
        Assert.That(first[0], Does.StartWith("RUN ID  STATUS"));
        Assert.That(first[1..3], Is.All.Match("^run_[ab]   (pending|running) "));

        flora.Flora.Add(KnownRun.In("run_b", "completed"));
        await session.WaitForAsync(shown => shown.Contains("1 of 2 ended", StringComparison.Ordinal));
        Assert.That(DisplayedScreen.Lines(session.Shown), Has.Length.EqualTo(4), "In place.");

        flora.Flora.Add(KnownRun.In("run_a", "completed"));
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.Zero);
        var last = DisplayedScreen.Lines(session.Shown);
        Assert.That(last, Has.Length.EqualTo(3));
        Assert.That(last[0], Does.StartWith("RUN ID  STATUS").And.EndsWith("OUTPUTS"));
        Assert.That(last[1], Does.StartWith("run_a   completed"), "In the order in which they were named.");
        Assert.That(last[2], Does.StartWith("run_b   completed"));
    }

    [Test]
    public async Task Data_elsewhere_leaves_the_terminal_empty()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running")]);
        using var session = Start(flora, new() { IsOutput = false }, "wait", "run_a");
        await session.WaitForAsync(shown => shown.Contains("0 of 1 ended", StringComparison.Ordinal));
        flora.Flora.Add(KnownRun.In("run_a", "completed"));
        var result = await session.EndAsync();
        Assert.That(Listing.Ids(result.Output), Is.EqualTo(new[] { "run_a" }));
        Assert.That(DisplayedScreen.Lines(session.Shown), Is.Empty);
    }

    [Test]
    public async Task It_stays_within_the_screen()
    {
        var runs = Enumerable.Range(0, 40).Select(number => KnownRun.In($"run_{new string('x', 60)}{number}", "running")).ToArray();
        await using var flora = ChangingFlora.Start(runs);
        using var session = Start(flora, new() { Columns = 40, Rows = 10 }, "wait");
        await session.WaitForAsync(shown => shown.Contains("0 of 40 ended, 33 not shown", StringComparison.Ordinal));
        var lines = DisplayedScreen.Lines(session.Shown);
        Assert.That(lines, Has.Length.EqualTo(9));
        Assert.That(lines.Select(line => line.Length), Is.All.LessThan(40));
    }

    [Test]
    public async Task Changes_of_a_watch_stay_above_it()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running"), KnownRun.In("run_b", "pending")]);
        using var session = Start(flora, new(), "watch");
        await session.WaitForAsync(shown => shown.Contains("0 of 2 ended", StringComparison.Ordinal));
        flora.Flora.Add(KnownRun.In("run_a", "completed"));
        await session.WaitForAsync(shown => shown.Contains("1 of 2 ended", StringComparison.Ordinal));
        Assert.That(DisplayedScreen.Lines(session.Shown), Has.Length.EqualTo(8), "Heading and three changes; heading, two runs and the sum.");
        flora.Flora.Add(KnownRun.In("run_b", "completed"));
        Assert.That((await session.EndAsync()).ExitCode, Is.Zero);
        var lines = DisplayedScreen.Lines(session.Shown);
        Assert.That(lines, Has.Length.EqualTo(5));
        Assert.That(lines[0], Does.StartWith("RUN ID  WAS      STATUS"));
        Assert.That(lines[3], Does.StartWith("run_a   running  completed"));
        Assert.That(lines[4], Does.StartWith("run_b   pending  completed"));
    }

    [Test]
    public async Task Control_C_says_how_to_go_on()
    {
        await using var flora = ChangingFlora.Start([KnownRun.In("run_a", "running"), KnownRun.In("run_b", "completed")]);
        using var session = Start(flora, new(), "wait", "run_a", "run_b");
        await session.WaitForAsync(shown => shown.Contains("1 of 2 ended", StringComparison.Ordinal));
        await session.EndAfterAsync(() => session.Send("\u0003"));
        Assert.That((await session.EndAsync()).ExitCode, Is.EqualTo(130));
        Assert.That(session.IsAsItWas);
        Assert.That(DisplayedScreen.Lines(session.Shown), Is.EqualTo(new[]
        {
            "The runs go on. To go on:", $"  flora generations wait run_a --base-url {flora.BaseUrl} --interval 50ms",
        }));
    }

    [Test]
    public async Task Hostile_text_does_nothing()
    {
        var run = FloraModelFactory.Generation("run_a", "running", model: FloraModelFactory.GenerationModel(Hostile.Text));
        await using var flora = ChangingFlora.Start([run]);
        using var session = Start(flora, new(), "wait", "run_a");
        await session.WaitForAsync(shown => shown.Contains("0 of 1 ended", StringComparison.Ordinal));
        var lines = DisplayedScreen.Lines(session.Shown);
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(Displayed.Acting(string.Join('\n', lines)), Is.Empty);
    }

    private static TerminalSession Start(ChangingFlora flora, TerminalSetting setting, params string[] words) =>
        TerminalSession.Start(setting, ["generations", .. words, .. flora.Options, "--interval", "50ms"], Xterm);
}
