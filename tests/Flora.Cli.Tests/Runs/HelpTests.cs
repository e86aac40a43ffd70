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
        Assert.That(result.Text, Does.Contain("list  List the generation history"));
    }

    [Test]
    public async Task The_version_is_one_line()
    {
        var result = await FloraProcess.RunAsync("--version");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Text, Does.Match(@"\Aflora \d+\.\d+\.\d+[-.\w]*\n\z"));
    }
}
