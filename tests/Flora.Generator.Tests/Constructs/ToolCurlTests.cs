using System.Diagnostics;
using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Driving;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Requests with bodies of every kind as commands of curl: a real one sends what the tool sends.</summary>
[Platform(Exclude = "Win", Reason = "The shell is of Unix.")]
public sealed class ToolCurlTests
{
    private const string Run = """{"run_id":"run_1","status":"on"}""";

    // What each of the two clients says for itself, or makes anew each time.
    private static readonly string[] Own = ["Host", "Accept-Encoding", "Connection", "Content-Length", "Transfer-Encoding"];

    private DrivenTool tool = null!;

    [OneTimeSetUp]
    public async Task Generate() => tool = await DrivenTool.OfAsync(ToolDocument.Yaml);

    [OneTimeTearDown]
    public async Task Stop() => await tool.DisposeAsync();

    [TestCase("runs", "get", "run_1")]
    [TestCase("runs", "delete", "run_1")]
    [TestCase("runs", "download", "run_1")]
    [TestCase("runs", "all", "--ids", "a b", "--ids", "c[1-2]{x,y}", "--from", "2026-01-31T12:00:00.50+01:00")]
    [TestCase("runs", "create", "--prompt", "it's \"a\" $HOME", "--idempotency-key", "k;v")]
    [TestCase("runs", "create", "--prompt", "@file\n\u001b", "--idempotency-key", "k")]
    [TestCase("canvases", "patch", "c", "--unset", "name")]
    [TestCase("canvases", "archive", "c")]
    [TestCase("tags", "replace", "--body", "[\"a\",\"é\"]")]
    public async Task Curl_sends_the_same(params string[] arguments)
    {
        var (ofTool, ofCurl) = await BothAsync(arguments);
        Assert.That(Headers(ofCurl, withType: true), Is.EqualTo(Headers(ofTool, withType: true)));
        Assert.That(ofCurl.Body, Is.EqualTo(ofTool.Body));
    }

    [Test]
    public async Task Curl_sends_the_parts_of_a_form()
    {
        using var folder = new TemporaryFolder();
        var (ofTool, ofCurl) = await BothAsync(
        [
            "assets", "create", "--title", "@T;type=x", "--file", folder.Write("a \"q\";é.png", "picture"), "--pages", folder.Write("b.txt", "1"),
            "--pages", folder.Write("c", "2"), "--about", "{\"prompt\":\"p \\\\ \\\"q\\\"; é\"}", "--labels", "{\"a\":1}",
        ]);
        Assert.That(Headers(ofCurl, withType: false), Is.EqualTo(Headers(ofTool, withType: false)));
        Assert.That(ofCurl.Parts, Is.EqualTo(ofTool.Parts));
        Assert.That(ofTool.Parts, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Curl_sends_a_file()
    {
        using var folder = new TemporaryFolder();
        var (ofTool, ofCurl) = await BothAsync(["assets", "upload", "a", "--file", folder.Write("it's.bin", "\u0000\r\nbytes\n")]);
        Assert.That(Headers(ofCurl, withType: true), Is.EqualTo(Headers(ofTool, withType: true)));
        Assert.That(ofCurl.Bytes, Is.EqualTo(ofTool.Bytes).And.Not.Empty);
    }

    [TestCase("assets", "upload", "a", "--file", "-")]
    [TestCase("assets", "create", "--file", "-")]
    public async Task Curl_sends_standard_input(params string[] arguments)
    {
        var (ofTool, ofCurl) = await BothAsync(arguments, "piped");
        if (ofTool.Headers["Content-Type"].StartsWith("multipart", StringComparison.Ordinal)) Assert.That(ofCurl.Parts, Is.EqualTo(ofTool.Parts));
        else Assert.That(ofCurl.Body, Is.EqualTo(ofTool.Body));
    }

    [Test]
    public async Task The_trace_shows_bodies_and_leaves_files_out()
    {
        using var folder = new TemporaryFolder();
        tool.Server.Answer(204);
        var result = await tool.RunAsync(["assets", "create", "--title", "T", "--file", folder.Write("a.png", "picture"), "--debug"]);
        Assert.That(result.Code, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("> Content-Disposition: form-data; name=\"title\"\n> T\n").And.Contain("* a file of 7 bytes\n").And.Not.Contain("picture"));

        tool.Server.Answer(201, Run);
        var json = await tool.RunAsync(["runs", "create", "--prompt", "sk_test and more", "--debug"]);
        Assert.That(json.Error, Does.Contain("> {\"prompt\":\"[key] and more\"}\n").And.Contain($"< {Run}\n"));

        tool.Server.Answer(200, "\u0001png", "image/png");
        var download = await tool.RunAsync(["runs", "download", "run_1", "--debug"]);
        Assert.That(download.Text, Is.EqualTo("\u0001png"));
        Assert.That(download.Error, Does.Match(@"\n\* 4 bytes in \d+ ms\n$"));
    }

    private async Task<(SentRequest OfTool, SentRequest OfCurl)> BothAsync(string[] arguments, string input = "")
    {
        tool.Server.Answer(200, Run);
        var printed = await tool.RunAsync([.. arguments, "--curl"], input);
        Assert.That((printed.Code, printed.Error), Is.EqualTo((0, "")));
        Assert.That(printed.Text.Split('\n'), Has.Length.EqualTo(2), printed.Text);
        Assert.That(tool.Server.Requests, Is.Empty);

        await tool.RunAsync(arguments, input);
        var ofTool = tool.Server.Requests.Single();
        tool.Server.Answer(200, Run);
        await ShellAsync(printed.Text, input);
        var ofCurl = tool.Server.Requests.Single();
        Assert.That(ofCurl.Line, Is.EqualTo(ofTool.Line));
        return (ofTool, ofCurl);
    }

    private static Dictionary<string, string> Headers(SentRequest request, bool withType) => request.Headers
        .Where(header => !Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase) && (withType || header.Key != "Content-Type"))
        .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    private static async Task ShellAsync(string command, string input)
    {
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FLORA_API_KEY"] = "sk_test" },
        };
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(input);
        shell.StandardInput.Close();
        var error = shell.StandardError.ReadToEndAsync();
        await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.That(shell.ExitCode, Is.Zero, $"{command}\n{await error}");
    }
}
