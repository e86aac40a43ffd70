using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Terminal;

/// <summary>A table that is longer than the screen is read in a pager.</summary>
[Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
[UnsupportedOSPlatform("windows")]
internal sealed class PagerTests
{
    private static readonly TerminalSetting Small = new() { Rows = 10 };

    [Test]
    public async Task A_long_table_is_given_to_the_pager_and_notices_wait_for_its_end()
    {
        using var pagers = new FakePagers();
        var pager = pagers.Add("pager", "echo BEGIN \"$@\"; cat; echo END");
        var (shown, code) = await RunAsync(new() { ["PAGER"] = $"{pager} -a 'b c'" }, "--limit", "60");
        var lines = Displayed.Plain(shown).TrimEnd('\n').Split('\n');
        Assert.That(code, Is.Zero);
        Assert.That(lines[0], Is.EqualTo("BEGIN -a b c"));
        Assert.That(lines[1], Does.StartWith("RUN ID"));
        Assert.That(lines[62], Is.EqualTo("END"));
        Assert.That(lines[63], Does.StartWith("More follow"));
    }

    [TestCase("8", false)]
    [TestCase("9", true)]
    public async Task A_table_that_fits_is_printed(string items, bool isPaged)
    {
        using var pagers = new FakePagers();
        var (shown, _) = await RunAsync(new() { ["PAGER"] = pagers.Add("pager", "echo PAGED; cat") }, "--limit", items, "--quiet");
        Assert.That(shown.StartsWith("PAGED", StringComparison.Ordinal), Is.EqualTo(isPaged));
        Assert.That(Displayed.Plain(shown).Split('\n').Count(line => line.StartsWith("run_", StringComparison.Ordinal)).ToString(), Is.EqualTo(items));
    }

    [TestCase("PAGER", "", "--limit", "60")]
    [TestCase("PAGER", "cat", "--limit", "60")]
    [TestCase("FLORA_PAGER", "", "--limit", "60")]
    [TestCase("TERM", "dumb", "--limit", "60")]
    [TestCase("X", "", "--limit", "60", "--no-pager")]
    [TestCase("X", "", "--limit", "60", "--format", "jsonl")]
    public async Task Who_wants_none_gets_none(string name, string value, params string[] options)
    {
        using var pagers = new FakePagers();
        var (shown, _) = await RunAsync(new() { ["PAGER"] = pagers.Add("pager", "echo PAGED"), [name] = value }, options);
        Assert.That(shown, Does.Not.Contain("PAGED"));
        Assert.That(shown.Split('\n').Length, Is.GreaterThan(60));
    }

    [Test]
    public async Task The_variable_of_the_tool_comes_first_and_less_without_any()
    {
        using var pagers = new FakePagers();
        pagers.Add("less", "echo LESS \"$@\"");
        var own = pagers.Add("own", "echo OWN");
        Dictionary<string, string> environment = new() { ["PATH"] = $"{pagers.Folder}:{Environment.GetEnvironmentVariable("PATH")}" };
        Assert.That((await RunAsync(environment, "--limit", "60")).Shown, Does.StartWith("LESS -FRX\n"));
        Assert.That((await RunAsync(new(environment) { ["PAGER"] = "less", ["FLORA_PAGER"] = own }, "--limit", "60")).Shown, Does.StartWith("OWN\n"));
    }

    [Test]
    public async Task No_shell_reads_the_variable()
    {
        using var pagers = new FakePagers();
        var trace = Path.Combine(pagers.Folder, "trace");
        var pager = pagers.Add("pager", "printf '[%s]' \"$@\"");
        var (shown, _) = await RunAsync(new() { ["PAGER"] = $"{pager} ; touch {trace} $(touch {trace}) `touch {trace}` | x" }, "--limit", "60", "--quiet");
        Assert.That(shown, Is.EqualTo($"[;][touch][{trace}][$(touch][{trace})][`touch][{trace}`][|][x]"));
        Assert.That(File.Exists(trace), Is.False);
    }

    [TestCase("nothing-of-that-name")]
    [TestCase("/nowhere/pager -x")]
    public async Task A_pager_that_is_not_there_does_not_keep_the_data(string pager)
    {
        var (shown, code) = await RunAsync(new() { ["PAGER"] = pager }, "--limit", "60");
        Assert.That(code, Is.Zero);
        Assert.That(shown, Does.StartWith($"The pager {pager.Split(' ')[0]} cannot be run.\n\e[1mRUN ID"));
        Assert.That(shown, Does.Contain("More follow"));
    }

    [TestCase("exit 0")]
    [TestCase("head -2; exit 3")]
    [TestCase("kill -9 $$")]
    public async Task A_user_who_has_seen_enough_ends_the_listing_quietly(string script)
    {
        using var pagers = new FakePagers();
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var session = TerminalSession.Start(
            Small,
            ["generations", "list", .. server.Options, "--all"],
            new Dictionary<string, string> { ["TERM"] = "xterm", ["PAGER"] = pagers.Add("pager", script) });
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(Displayed.Plain(session.Shown).Replace("\r\e[K100 of about 240 listed", "", StringComparison.Ordinal), Does.Match("^(RUN ID[^\n]*\nrun_[^\n]*\n)?$"));
        Assert.That(session.IsAsItWas);
    }

    [Test]
    public async Task A_failure_is_told_after_the_pager_has_ended()
    {
        using var pagers = new FakePagers();
        var pages = 0;
        using var flora = Testing.InMemoryFlora.WithSampleData();
        var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (++pages == 2) context.Response.StatusCode = 404;
            else await LoopbackServer.ForwardAsync(context, invoker);
        });
        using var session = TerminalSession.Start(
            Small,
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--all"],
            new Dictionary<string, string> { ["TERM"] = "xterm", ["PAGER"] = pagers.Add("pager", "cat; echo END") });
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(Displayed.Plain(session.Shown), Does.Match("\nEND\nMore follow from the cursor [^\n]*\n  flora generations list [^\n]*\nerror: 404"));
    }

    [Test]
    public async Task A_pager_that_changes_the_terminal_does_not_leave_it_so()
    {
        using var pagers = new FakePagers();
        using var session = TerminalSession.Start(
            Small,
            ["generations", "list", "--demo", "--limit", "60", "--quiet"],
            new Dictionary<string, string> { ["TERM"] = "xterm", ["PAGER"] = pagers.Add("pager", "cat >/dev/null; stty raw -echo </dev/tty") });
        await session.EndAsync();
        Assert.That(session.IsAsItWas);
    }

    private static async Task<(string Shown, int Code)> RunAsync(Dictionary<string, string> environment, params string[] options)
    {
        using var session = TerminalSession.Start(
            Small, ["generations", "list", "--demo", .. options], new Dictionary<string, string>(environment) { ["TERM"] = environment.GetValueOrDefault("TERM", "xterm") });
        var result = await session.EndAsync();
        return (session.Shown, result.ExitCode);
    }
}
