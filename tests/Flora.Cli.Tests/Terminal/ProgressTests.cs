using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Terminal;

/// <summary>How far a listing of many pages is, on standard error, while it waits for the next page.</summary>
[Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
internal sealed class ProgressTests
{
    private const string Wipe = "\r\e[K";

    [Test]
    public async Task It_stands_below_the_data_and_is_gone_before_more_comes()
    {
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var session = Start(server, new(), "--format", "jsonl");
        await session.WaitForAsync(shown => shown.EndsWith(" listed", StringComparison.Ordinal));
        Assert.That(Displayed.LastLine(session.Shown), Is.EqualTo("100 of about 240 listed"));

        server.Release();
        var result = await session.EndAsync();
        Assert.That(result.ExitCode, Is.Zero);
        var lines = session.Shown.TrimEnd('\n').Split('\n').Select(line => line.Split(Wipe)[^1]).ToArray();
        Assert.That(lines, Has.Length.EqualTo(240).And.All.StartsWith("{").And.All.EndsWith("}"));
        Assert.That(session.Shown.Split(Wipe + "{\"created_at\""), Has.Length.EqualTo(3), "Each of the two waits ends with a wiped line.");
    }

    [Test]
    public async Task Data_that_goes_to_a_file_leaves_it_alone()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, Path.GetRandomFileName());
        try
        {
            await using var server = await StallingFlora.StartAsync(at: 3);
            using var session = Start(server, new() { OutputFile = file });
            await session.WaitForAsync(shown => shown.EndsWith("200 of about 240 listed", StringComparison.Ordinal));
            server.Release();
            var result = await session.EndAsync();
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(session.Shown, Is.EqualTo($"{Wipe}100 of about 240 listed{Wipe}200 of about 240 listed{Wipe}"));
            Assert.That(Listing.Ids(await File.ReadAllBytesAsync(file)), Has.Length.EqualTo(240));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task In_front_of_a_pipe_it_waits_for_who_reads_it()
    {
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var session = Start(server, new() { IsOutput = false }, "--format", "jsonl");
        await session.WaitForAsync(shown => shown == $"{Wipe}100 of about 240 listed");
        server.Release();
        var result = await session.EndAsync();
        Assert.That(session.Shown, Is.EqualTo($"{Wipe}100 of about 240 listed{Wipe}"));
        Assert.That(result.Text.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(240));
    }

    [TestCase(20, "100 of about 240 li")]
    [TestCase(9, "100 of a")]
    public async Task It_fits_the_line(int columns, string text)
    {
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var session = Start(server, new() { Columns = columns }, "--format", "jsonl");
        await session.WaitForAsync(shown => Displayed.LastLine(shown) == text);
    }

    [Test]
    public async Task It_counts_to_what_is_wanted()
    {
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var session = Start(server, new(), "--format", "jsonl", "--max-items", "150");
        await session.WaitForAsync(shown => Displayed.LastLine(shown) == "100 of 150 listed");
    }

    [TestCase("xterm", "--all", "--quiet")]
    [TestCase("dumb", "--all")]
    [TestCase("xterm", "--limit", "5")]
    public async Task It_is_not_for_everybody(string term, params string[] options)
    {
        using var session = TerminalSession.Start(
            new(), ["generations", "list", "--demo", "--format", "jsonl", .. options], new Dictionary<string, string> { ["TERM"] = term });
        await session.EndAsync();
        Assert.That(session.Shown, Does.Not.Contain("\r").And.Not.Contain("\e"));
    }

    [Test]
    public async Task A_document_that_is_not_at_the_end_of_a_line_is_not_written_over()
    {
        using var session = TerminalSession.Start(
            new(), ["generations", "list", "--demo", "--format", "json", "--all"], new Dictionary<string, string> { ["TERM"] = "xterm" });
        await session.EndAsync();
        Assert.That(Listing.Ids(System.Text.Encoding.UTF8.GetBytes(session.Shown)), Has.Length.EqualTo(240));
    }

    [Test]
    public async Task Off_a_terminal_there_is_none()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--all", "--format", "jsonl");
        Assert.That(result.Error, Is.Empty);
    }

    private static TerminalSession Start(StallingFlora server, TerminalSetting setting, params string[] options) => TerminalSession.Start(
        setting,
        ["generations", "list", .. server.Options, .. options.Contains("--max-items") ? options : [.. options, "--all"]],
        new Dictionary<string, string> { ["TERM"] = "xterm" });
}
