using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Help;

/// <summary>Every page of the help is the approved one.</summary>
internal sealed class HelpPagesTests
{
    [TestCase("flora", "--help")]
    [TestCase("flora-generations", "generations", "--help")]
    [TestCase("flora-generations-list", "generations", "list", "--help")]
    [TestCase("flora-generations-sync", "generations", "sync", "--help")]
    [TestCase("flora-generations-cost", "generations", "cost", "--help")]
    [TestCase("flora-generations-export", "generations", "export", "--help")]
    [TestCase("flora-generations-wait", "generations", "wait", "--help")]
    [TestCase("flora-generations-watch", "generations", "watch", "--help")]
    [TestCase("flora-generations-download", "generations", "download", "--help")]
    [TestCase("flora-runs-get", "runs", "get", "--help")]
    [TestCase("flora-completion", "completion", "--help")]
    [TestCase("flora-help", "help", "--help")]
    [TestCase("flora-auth", "auth", "--help")]
    [TestCase("flora-auth-login", "auth", "login", "--help")]
    [TestCase("flora-auth-logout", "auth", "logout", "--help")]
    [TestCase("flora-auth-status", "auth", "status", "--help")]
    [TestCase("topic-configuration", "help", "configuration")]
    [TestCase("topic-auth", "help", "auth")]
    [TestCase("topic-environment", "help", "environment")]
    [TestCase("topic-errors", "help", "errors")]
    [TestCase("topic-exit-codes", "help", "exit-codes")]
    [TestCase("topic-output", "help", "output")]
    public async Task A_page_is_the_approved_one(string name, params string[] arguments)
    {
        var result = await FloraProcess.RunAsync(arguments);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Is.Empty);
        var file = Path.Combine(ProjectFolder.Path, "Help", "Pages", name + ".txt");
        if (Environment.GetEnvironmentVariable("FLORA_APPROVE") == "1") await File.WriteAllTextAsync(file, result.Text);
        Assert.That(
            result.Text,
            Is.EqualTo(File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : ""),
            "To approve the page: dotnet test tests/Flora.Cli.Tests --filter HelpPages -e FLORA_APPROVE=1");
    }
}
