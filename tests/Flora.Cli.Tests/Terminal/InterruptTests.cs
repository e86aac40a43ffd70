using System.Globalization;
using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Terminal;

/// <summary>Ctrl-C, and the signal by which the system ends programs: at once, with the terminal as it was, and with a word on how to go on.</summary>
[Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
[UnsupportedOSPlatform("windows")]
[NonParallelizable]
internal sealed class InterruptTests
{
    private const string ControlC = "\u0003";
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(200);

    // What is measured is the tool, not what else the machine does meanwhile: one run in time is proof that it can.
    private const int Tries = 8;

    [TestCase(Situation.BackOff)]
    [TestCase(Situation.Page)]
    [TestCase(Situation.Pager)]
    public async Task It_ends_at_once(Situation situation)
    {
        var times = new List<double>();
        while (times.Count < Tries && !times.Exists(time => time < AtOnce.TotalMilliseconds))
        {
            times.Add((await InterruptAsync(situation, session => session.Send(ControlC), 130)).TotalMilliseconds);
        }
        await TestContext.Out.WriteLineAsync($"{situation}: {string.Join(", ", times.Select(time => time.ToString("0", CultureInfo.InvariantCulture)))} ms");
        Assert.That(times.Min(), Is.LessThan(AtOnce.TotalMilliseconds));
    }

    [TestCase(Situation.BackOff)]
    [TestCase(Situation.Page)]
    [TestCase(Situation.Pager)]
    public Task The_wish_of_the_system_is_another_code(Situation situation) =>
        InterruptAsync(situation, session => Assert.That(Posix.Kill(session.Id, Posix.SigTerm), Is.Zero), 143);

    [Test]
    public async Task Who_had_no_page_yet_can_begin_again()
    {
        await using var server = await StallingFlora.StartAsync(at: 1);
        using var session = TerminalSession.Start(new(), ["generations", "list", .. server.Options, "--cursor", "eyJvZmZzZXQiOjEwfQ"], Xterm);
        await server.Stalled;
        await session.EndAfterAsync(() => session.Send(ControlC));
        await session.EndAsync();
        Assert.That(session.Shown, Does.EndWith(
            $"\r\e[KNothing was printed yet. To begin again:\n\r\e[K  flora generations list --base-url {server.Options[1]} --cursor eyJvZmZzZXQiOjEwfQ\n"));
    }

    [Test]
    public async Task A_pager_that_does_not_want_to_end_is_made_to()
    {
        using var pagers = new FakePagers();
        var pager = pagers.Add("pager", "trap '' INT TERM; stty raw -echo </dev/tty; while read line; do echo $line; done; while true; do sleep 1; done");
        using var session = TerminalSession.Start(
            new() { Rows = 10 }, ["generations", "list", "--demo", "--limit", "60"], new Dictionary<string, string>(Xterm) { ["PAGER"] = pager });
        await session.WaitForAsync(shown => shown.Split("run_").Length > 60);
        await session.EndAfterAsync(() => Assert.That(Posix.Kill(session.Id, Posix.SigInt), Is.Zero));
        Assert.That((await session.EndAsync()).ExitCode, Is.EqualTo(130));
        Assert.That(session.IsAsItWas);
    }

    /// <summary>What the tool is at when it is interrupted.</summary>
    public enum Situation
    {
        /// <summary>It waits before it sends a request again.</summary>
        BackOff,

        /// <summary>It reads a page.</summary>
        Page,

        /// <summary>Its user reads.</summary>
        Pager,
    }

    private static Dictionary<string, string> Xterm => new() { ["TERM"] = "xterm" };

    private static async Task<TimeSpan> InterruptAsync(Situation situation, Action<TerminalSession> interrupt, int code)
    {
        using var pagers = new FakePagers();
        await using var server = await StallingFlora.StartAsync(
            at: 2, withinBody: situation == Situation.Page, retryAfter: situation == Situation.BackOff ? "25" : null);
        // As less does, it takes the keys one by one, and does not end by Ctrl-C.
        var pager = pagers.Add("pager", "trap '' INT; stty -icanon -echo </dev/tty; trap 'stty icanon echo </dev/tty; exit' TERM; while read line; do echo $line; done");
        using var session = TerminalSession.Start(
            new() { Rows = 10 },
            ["generations", "list", .. server.Options, "--all", .. situation == Situation.Pager ? (string[])[] : ["--format", "jsonl"]],
            new Dictionary<string, string>(Xterm) { ["PAGER"] = pager });
        await session.WaitForAsync(situation switch
        {
            Situation.BackOff => shown => shown.Contains("rate limited, waiting 25 s (1 of 2)\n", StringComparison.Ordinal),
            Situation.Page => shown => shown.EndsWith("100 of about 240 listed", StringComparison.Ordinal),
            _ => shown => shown.Split("run_").Length > 100,
        });
        if (situation != Situation.BackOff) await server.Stalled;

        var time = await session.EndAfterAsync(() => interrupt(session));

        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.EqualTo(code), session.Shown);
        Assert.That(session.IsAsItWas);
        Assert.That(session.Shown, Does.Not.Contain("\e[?"));
        var lines = session.Shown.Split('\n').Select(line => line.Split("\r\e[K")[^1]).ToArray();
        Assert.That(lines[^1], Is.Empty, "No line is left half written.");
        Assert.That(lines[^3], Is.EqualTo("More follow from the cursor eyJvZmZzZXQiOjEwMH0:"));
        Assert.That(lines[^2], Does.StartWith("  flora generations list").And.EndsWith("--cursor eyJvZmZzZXQiOjEwMH0"));
        return time;
    }
}
