using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs;

/// <summary>On a terminal: a table in colours, as wide as the screen, with links where they work, and nothing that acts on it.</summary>
[Platform(Exclude = "Win", Reason = "Pseudo-terminals are of Unix.")]
internal sealed class TerminalTests
{
    [Test]
    public async Task A_terminal_gets_a_table_in_colours()
    {
        var lines = await ShowAsync(100, new() { ["TERM"] = "xterm-256color" }, "--demo");
        Assert.That(lines[0], Does.StartWith("\e[1mRUN ID\e[0m").And.Contains("\e[1mSTATUS\e[0m"));
        Assert.That(lines[1], Does.Contain("\e[33mpending\e[0m"));
    }

    [TestCase("NO_COLOR", "1", "")]
    [TestCase("TERM", "dumb", "")]
    [TestCase("TERM", "xterm", "--no-color")]
    public async Task Colours_can_be_turned_off(string name, string value, string option)
    {
        var lines = await ShowAsync(100, new() { ["TERM"] = "xterm", [name] = value }, ["--demo", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That(lines, Has.None.Contains("\e"));
    }

    [TestCase(120)]
    [TestCase(80)]
    [TestCase(60)]
    [TestCase(40)]
    public async Task The_table_fits_the_screen_and_keeps_the_identifiers(int columns)
    {
        var lines = await ShowAsync(columns, new() { ["TERM"] = "dumb" }, "--demo", "--limit", "100");
        Assert.That(lines, Has.All.Length.LessThanOrEqualTo(columns));
        Assert.That(lines[1..].Select(line => line.Split(' ')[0]), Is.EqualTo(SampleData.Generations().Take(100).Select(run => run.GenerationId)));
    }

    [Test]
    public async Task Outputs_are_links_where_the_terminal_has_them()
    {
        var lines = await ShowAsync(100, new() { ["TERM"] = "xterm-kitty" }, "--demo", "--status", "completed");
        Assert.That(lines[1], Does.Match("\e\\]8;;https://media\\.flora\\.ai/[!-~]+\e\\\\[a-z]+\e\\]8;;\e\\\\"));
    }

    [Test]
    public async Task A_run_is_a_link_to_where_it_can_be_asked_for()
    {
        var lines = await ShowAsync(100, new() { ["TERM"] = "xterm-kitty", ["NO_COLOR"] = "1" }, "--demo", "--limit", "1");
        Assert.That(lines[1], Does.Match("^\e\\]8;;https://[!-~]+/runs/(run_[a-z0-9]+)\e\\\\\\1\e\\]8;;\e\\\\ "));
    }

    [TestCase("table")]
    [TestCase("json")]
    [TestCase("jsonl")]
    [TestCase("yaml")]
    [TestCase("csv")]
    [TestCase("tsv")]
    [TestCase("raw")]
    public async Task Text_of_the_API_does_not_act_on_the_terminal(string format)
    {
        const string evil = "x\u001b]52;c;eA==\u0007\u001b[2J\u202e\u2066\u009b31m\u0085\u2028\r\b";
        using var flora = new InMemoryFlora([FloraModelFactory.Generation(
            generationId: "run_" + evil,
            status: evil,
            errorMessage: evil,
            model: FloraModelFactory.GenerationModel(evil),
            outputs: [FloraModelFactory.GenerationOutput(evil, evil, evil), FloraModelFactory.GenerationOutput("o", evil, "https://example.com/" + evil)])]);
        await using var server = await LoopbackServer.StartAsync(flora);
        var lines = await ShowAsync(
            200, new() { ["TERM"] = "xterm-kitty", ["NO_COLOR"] = "1" }, "--base-url", server.BaseUrl, "--api-key", "K", "--format", format);
        // What separates values and records is the tool's own.
        var text = string.Concat(lines.Select(line => line + "\n")).Replace(format == "tsv" ? "\t" : "\r\n", " ", StringComparison.Ordinal);
        var allowed = text.Replace("\e]8;;https://example.com/x", "", StringComparison.Ordinal).Replace("\e]8;;\e\\", "", StringComparison.Ordinal).Replace("\e\\", "", StringComparison.Ordinal);
        Assert.That(allowed.Where(letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202e' or '\u2066' or '\u2028'), Is.Empty, text);
        Assert.That(text, Does.Contain("run_x"));
    }

    [Test]
    public async Task Without_a_terminal_the_default_is_json()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo");
        Assert.That(result.Text, Does.StartWith("{\n  \"generations\": ["));
    }

    private static async Task<string[]> ShowAsync(int columns, Dictionary<string, string> environment, params string[] options)
    {
        var result = await TerminalProcess.RunAsync(columns, ["generations", "list", .. options], environment);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result.Text.TrimEnd('\n').Split('\n');
    }
}
