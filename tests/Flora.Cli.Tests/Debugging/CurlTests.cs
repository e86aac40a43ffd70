using System.Diagnostics;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Debugging;

/// <summary><c>--curl</c>: a command that sends what the tool would, and nothing is sent.</summary>
[Platform(Exclude = "Win", Reason = "The shell is of Unix.")]
internal sealed class CurlTests
{
    private const string Key = "sk_live_for_curl";

    [TestCase("--limit", "3", "--status", "failed")]
    [TestCase("--cursor", "it's \"q\" $HOME `id` \\ [1-3] {a,b} é\n\u001b[2J")]
    [TestCase("--cursor", "-x @file")]
    [TestCase("--all")]
    public async Task Curl_sends_what_the_tool_sends(params string[] options)
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        string[] command = ["generations", "list", "--base-url", server.BaseUrl, "--api-key", Key, .. options];

        var printed = await FloraProcess.RunAsync([.. command, "--curl"], environment: null);
        Assert.That(printed.ExitCode, Is.Zero, printed.Error);
        Assert.That(flora.Requests, Is.Empty);
        Assert.That(printed.Text, Does.StartWith("curl ").And.EndWith("\n").And.Contain("\"Authorization: Bearer $FLORA_API_KEY\"").And.Not.Contain(Key).And.Not.Contain("\u001b"));
        Assert.That(printed.Text.Split('\n'), Has.Length.EqualTo(2));
        await ShellAsync(printed.Text);
        await FloraProcess.RunAsync(command, environment: null);

        var (ofCurl, ofTool) = (flora.Requests[0], flora.Requests[1]);
        Assert.That((ofCurl.Method, ofCurl.Uri), Is.EqualTo((ofTool.Method, ofTool.Uri)));
        Assert.That(Headers(ofCurl), Is.EqualTo(Headers(ofTool)));
    }

    [Test]
    public async Task It_needs_no_key_and_no_network()
    {
        using var home = ConfigHome.With("""{ "profiles": { "default": { "api_key": "sk_live_kept" } } }""");
        var result = await home.RunAsync("generations", "list", "--base-url", "http://127.0.0.1:1/v1", "--curl");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Text, Does.Contain("http://127.0.0.1:1/v1/generations").And.Not.Contain("sk_live"));
        Assert.That(result.Error, Is.EqualTo("note: FLORA_API_KEY is not set: the command takes the key from it\n"));
        Assert.That((await home.RunAsync("generations", "list", "--curl", "--quiet")).Error, Is.Empty);
    }

    [TestCase("--limit 0 --curl", "--limit must be 1 to 100, but is 0")]
    [TestCase("--demo --curl", "--curl and --demo exclude each other")]
    public async Task What_cannot_be_sent_is_not_printed(string options, string message)
    {
        var result = await FloraProcess.RunAsync(["generations", "list", .. options.Split(' ')], environment: null);
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
    }

    private static Dictionary<string, string> Headers(RecordedRequest request) => request.Headers
        .Where(header => header.Key is not ("Host" or "Accept-Encoding"))
        .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    private static async Task ShellAsync(string command)
    {
        var start = FloraProcess.StartInfo("sh", new Dictionary<string, string> { ["FLORA_API_KEY"] = Key });
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEndAsync();
        await FloraProcess.EndAsync(shell);
        Assert.That(shell.ExitCode, Is.Zero, await error);
        Assert.That(await output, Is.Not.Empty);
    }
}
