using Flora.Cli.Errors;
using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Runs;

internal sealed class HelpTests
{
    [TestCase("--help")]
    [TestCase("-h")]
    [TestCase("-?")]
    public async Task Help_of_a_command_names_every_option_and_its_values(string option)
    {
        var result = await FloraProcess.RunAsync("generations", "list", option);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Is.Empty);
        foreach (var expected in new[]
        {
            "--cursor", "--limit", "1 to 100", "--project-id", "prj_", "--status", "pending, running, completed, failed", "--workspace-id",
            "ws_", "--all", "--max-items", "--format", "table", "jsonl", "raw", "--api-key", "FLORA_API_KEY", "--base-url", "FLORA_BASE_URL",
            "--timeout", "Default: 60", "--max-retries", "Default: 2", "--no-validate", "--no-color", "--quiet", "--demo", "--version",
            "--columns NAMES", "--query JSONPATH", "-o, --output FILE", "--since TIME", "--until TIME", "yaml", "csv", "tsv",
        })
        {
            Assert.That(result.Text, Does.Contain(expected));
        }
        Assert.That(result.Text.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
        Assert.That(result.Text, Does.Not.Contain("System."));
    }

    [Test]
    public async Task Help_comes_before_what_is_wrong()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--limit", "abc", "--bogus", "--help");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Text, Does.Contain("Usage:"));
    }

    [TestCase("")]
    [TestCase("--help")]
    [TestCase("generations --help")]
    public async Task Help_above_the_commands_lists_them(string words)
    {
        var result = await FloraProcess.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Text, Does.Match("list +List the generation history"));
    }

    [Test]
    public async Task The_version_is_one_line()
    {
        var result = await FloraProcess.RunAsync("--version");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Text, Does.Match(@"\Aflora \d+\.\d+\.\d+[-.\w]*\n\z"));
    }

    [TestCase("generations list")]
    [TestCase("generations")]
    [TestCase("completion")]
    [TestCase("help")]
    [TestCase("")]
    public async Task Help_as_a_command_is_help_as_an_option(string words)
    {
        var list = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = await FloraProcess.RunAsync(["help", .. list], environment: null);
        Assert.That(command.ExitCode, Is.Zero, command.Error);
        Assert.That(command.Text, Is.EqualTo((await FloraProcess.RunAsync([.. list, "--help"], environment: null)).Text));
    }

    [Test]
    public async Task Examples_come_right_after_the_summary_and_work()
    {
        var lines = (await FloraProcess.RunAsync("help", "generations", "list")).Text.Split('\n');
        Assert.That(lines[1..3], Is.EqualTo(new[] { "", "Examples:" }));
        var examples = lines[3..].TakeWhile(line => line.Length > 0).Select(line => line.Trim()).Where(line => !line.StartsWith('#')).ToArray();
        Assert.That(examples, Has.Length.GreaterThan(1));
        foreach (var example in examples)
        {
            var result = await FloraProcess.RunAsync([.. example.Split(' ').Skip(1), "--demo"], environment: null);
            Assert.That(result.ExitCode, Is.Zero, $"{example}: {result.Error}");
        }
    }

    [TestCase(40)]
    [TestCase(63)]
    [TestCase(100)]
    [Platform(Exclude = "Win", Reason = "Pseudo-terminals are of Unix.")]
    public async Task Help_fits_the_screen_but_for_what_is_pasted(int columns)
    {
        foreach (var words in (string[][])[["generations", "list", "--help"], ["generations", "wait", "--help"], ["generations", "watch", "--help"], ["generations", "download", "--help"], ["--help"], ["help", "errors"], ["help", "environment"]])
        {
            var result = await TerminalProcess.RunAsync(columns, words, new Dictionary<string, string> { ["TERM"] = "dumb" });
            var lines = result.Text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("  flora ", StringComparison.Ordinal));
            Assert.That(lines, Has.All.Length.LessThanOrEqualTo(columns), string.Join(' ', words));
        }
    }

    [Test]
    public void Every_exit_code_is_explained() =>
        Assert.That(ExitCodes.All.Select(known => known.Code), Is.EqualTo(Enum.GetValues<ExitCode>()));

    [Test]
    public async Task Members_in_the_help_of_a_listing_are_its_own()
    {
        var help = string.Join(' ', (await FloraProcess.RunAsync("generations", "list", "--help")).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.That(help, Does.Contain("such as created_at, model.model_id or outputs.0.url.").And.Contain("$[?(@.status == 'failed')] chooses items"));
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--demo", "--format", "tsv", "--columns", "created_at,model.model_id,outputs.0.url", "--query", "$[?(@.status == 'failed')]");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Text, Does.StartWith("created_at\tmodel.model_id\toutputs.0.url\n"));
    }
}
