using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs;

/// <summary>A wrong command line: exit code 2, what is allowed on standard error, and nothing sent.</summary>
internal sealed class UsageTests
{
    [TestCase("--limit 0", "--limit must be 1 to 100, but is 0")]
    [TestCase("--limit 101", "--limit must be 1 to 100, but is 101")]
    [TestCase("--limit -5", "--limit must be 1 to 100, but is -5")]
    [TestCase("--limit abc", "--limit must be a whole number, 1 to 100, but is \"abc\"")]
    [TestCase("--limit 99999999999", "--limit must be a whole number, 1 to 100, but is \"99999999999\"")]
    [TestCase("--limit 2.5", "--limit must be a whole number, 1 to 100, but is \"2.5\"")]
    [TestCase("--limit", "--limit needs a value")]
    [TestCase("--limit 3 --limit 4", "--limit was given more than once")]
    [TestCase("--cursor --limit 3", "--cursor needs a value")]
    [TestCase("--status done", "--status must be one of pending, running, completed, failed, but is \"done\"")]
    [TestCase("--project-id xyz", "--project-id must be text that begins with prj_, but is \"xyz\"")]
    [TestCase("--workspace-id prj_1", "--workspace-id must be text that begins with ws_, but is \"prj_1\"")]
    [TestCase("--max-items 0", "--max-items must be a whole number, 1 or more, but is \"0\"")]
    [TestCase("--max-items 5 --all", "--all and --max-items exclude each other")]
    [TestCase("--format xml", "--format must be one of table, json, jsonl, yaml, csv, tsv, raw, but is \"xml\"")]
    [TestCase("--format raw --all", "--format raw prints a single page")]
    [TestCase("-f raw --max-items 3", "--format raw prints a single page")]
    [TestCase("-f raw --query $.meta", "--format raw prints a single page as received: leave out --query")]
    [TestCase("-f raw --columns run_id", "--format raw prints a single page as received: leave out --columns")]
    [TestCase("-f raw --since 2d", "--format raw prints a single page as received: leave out --since")]
    [TestCase("--columns run_id", "--columns needs a --format that has columns, one of table, csv, tsv, but it is json")]
    [TestCase("-f jsonl --columns run_id", "--columns needs a --format that has columns, one of table, csv, tsv, but it is jsonl")]
    [TestCase("-f csv --columns run_id,,status", "--columns must be members of an item")]
    [TestCase("-f csv --columns model.", "--columns must be members of an item")]
    [TestCase("--since yesterday", "--since must be a time such as 2026-01-31")]
    [TestCase("--since 2026-02-30", "--since must be a time such as 2026-01-31")]
    [TestCase("--until -2d", "--until must be a time such as 2026-01-31")]
    [TestCase("--since 2026-02-01 --until 2026-01-30", "--since must come before --until")]
    [TestCase("--output /no/such/folder/runs.json", "--output must lie in a folder that exists, but there is none at \"/no/such/folder\"")]
    [TestCase("--output /", "--output must be the path of a file, but is \"/\"")]
    [TestCase("--timeout 0", "--timeout must be a time above zero")]
    [TestCase("--timeout 5d", "--timeout must be a time above zero")]
    [TestCase("--max-retries -1", "--max-retries must be a whole number, 0 or more, but is \"-1\"")]
    [TestCase("--limt 3", "there is no option --limt")]
    [TestCase("--all=yes", "--all takes no value")]
    [TestCase("more", "unexpected \"more\"")]
    public async Task A_wrong_value_is_refused_before_anything_is_sent(string options, string message)
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", .. options.Split(' ')], environment: null);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
        Assert.That(result.Error, Does.Contain("see flora generations list --help"));
        Assert.That(flora.Requests, Is.Empty);
    }

    [TestCase("--base-url ftp://example.com", "--base-url must be an address that begins with https:// or http://")]
    [TestCase("--base-url example", "--base-url must be an address")]
    public async Task A_wrong_address_is_refused(string options, string message)
    {
        var result = await FloraProcess.RunAsync(["generations", "list", "--api-key", "K", .. options.Split(' ')], environment: null);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
    }

    [Test]
    public async Task A_wrong_address_of_the_environment_is_named()
    {
        var result = await FloraProcess.RunAsync(
            ["generations", "list"], new Dictionary<string, string> { ["FLORA_API_KEY"] = "K", ["FLORA_BASE_URL"] = "nonsense" });
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith("error: FLORA_BASE_URL must be an address"));
    }

    [TestCase("generations", "\"flora generations\" needs one more word: list, wait, watch, download, sync, cost, export")]
    [TestCase("generation list", "there is no command generation")]
    [TestCase("generations lists", "there is no command lists")]
    [TestCase("--bogus", "there is no option --bogus")]
    public async Task A_wrong_word_is_a_usage_error(string words, string message)
    {
        var result = await FloraProcess.RunAsync(words.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
    }

    [Test]
    public async Task A_wrong_value_comes_before_a_missing_key()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--limit", "0");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
    }

    [Test]
    public async Task Without_validation_values_are_sent_as_they_are()
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--no-validate", "--limit", "101", "--status", "done",
            "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(4), result.Error);
        Assert.That(flora.Requests.Single().Query["limit"], Is.EqualTo("101"));
        Assert.That(flora.Requests.Single().Query["status"], Is.EqualTo("done"));
    }

    [TestCase("[x]", "error: there is no command [x]\n  see flora --help\n")]
    [TestCase("[generation]", "error: there is no command [generation]\n  did you mean generations?\n  see flora --help\n")]
    public async Task A_word_in_brackets_is_not_swallowed(string word, string error)
    {
        var result = await FloraProcess.RunAsync(word, "generations", "list", "--demo");
        Assert.That((result.ExitCode, result.Text, result.Error), Is.EqualTo((2, "", error)));
    }
}
