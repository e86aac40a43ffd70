using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Terminal;

/// <summary>Colours, for each stream by what shows it.</summary>
[Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
internal sealed class ColourTests
{
    private static readonly Dictionary<string, string> Xterm = new() { ["TERM"] = "xterm" };

    [Test]
    public async Task An_error_is_red_on_a_terminal_and_plain_elsewhere()
    {
        var (shown, _) = await RunAsync(new() { IsOutput = false }, Xterm, "--limit", "0");
        Assert.That(shown, Does.StartWith("\e[31merror:\e[0m --limit"));

        var (_, error) = await RunAsync(new() { IsError = false }, Xterm, "--limit", "0");
        Assert.That(error, Does.StartWith("error: --limit").And.Not.Contains("\e"));
    }

    [Test]
    public async Task A_table_on_a_terminal_has_colours_while_notices_to_a_file_have_none()
    {
        var (shown, error) = await RunAsync(new() { IsError = false }, Xterm, "--demo", "--limit", "1");
        Assert.That(shown, Does.StartWith("\e[1mRUN ID\e[0m"));
        Assert.That(error, Does.StartWith("More follow").And.Not.Contains("\e"));
    }

    [TestCase("NO_COLOR", "1", "--limit", "0")]
    [TestCase("TERM", "dumb", "--limit", "0")]
    [TestCase("TERM", "unknown", "--limit", "0")]
    [TestCase("CLICOLOR", "0", "--limit", "0")]
    [TestCase("X", "", "--no-color", "--limit", "0")]
    [TestCase("X", "", "--no-color", "--nothing")]
    public async Task Who_wants_no_colours_gets_none_in_errors_either(string name, string value, params string[] options)
    {
        var (shown, _) = await RunAsync(new(), new() { ["TERM"] = "xterm", [name] = value }, options);
        Assert.That(shown, Does.StartWith("error: ").And.Not.Contains("\e"));
    }

    [TestCase("CLICOLOR_FORCE", "1", true)]
    [TestCase("CLICOLOR_FORCE", "0", false)]
    [TestCase("FORCE_COLOR", "3", true)]
    [TestCase("FORCE_COLOR", "false", false)]
    [TestCase("OTHER", "1", false)]
    public async Task Who_insists_gets_colours_in_a_pipe(string name, string value, bool hasColours)
    {
        var result = await FloraProcess.RunAsync(["generations", "list", "--demo", "--limit", "1", "--format", "table"], new Dictionary<string, string> { [name] = value });
        Assert.That(result.Text.StartsWith("\e[1mRUN ID\e[0m", StringComparison.Ordinal), Is.EqualTo(hasColours));
    }

    [TestCase("--no-color", "")]
    [TestCase("--no-pager", "1")]
    public async Task Not_to_have_any_comes_first(string option, string noColor)
    {
        var result = await FloraProcess.RunAsync(
            ["generations", "list", "--demo", "--limit", "1", "--format", "table", option],
            new Dictionary<string, string> { ["CLICOLOR_FORCE"] = "1", ["NO_COLOR"] = noColor });
        Assert.That(result.Text, Does.Not.Contain("\e"));
    }

    private static async Task<(string Shown, string Error)> RunAsync(TerminalSetting setting, Dictionary<string, string> environment, params string[] options)
    {
        using var session = TerminalSession.Start(setting, ["generations", "list", .. options], environment);
        var result = await session.EndAsync();
        return (session.Shown, result.Error);
    }
}
