using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Errors;

/// <summary>With <c>--error-format json</c> every failure is one JSON object, and nothing else is on standard error.</summary>
internal sealed class ErrorJsonTests
{
    private static readonly string[] Members =
        ["code", "message", "status", "fields", "suggestions", "request_id", "advice", "exit_code", "attempts", "notices"];

    [TestCase("generations list --limit 0", 2, "validation", "--limit must be 1 to 100, but is 0")]
    [TestCase("generations list --limt 3", 2, "usage", "there is no option --limt")]
    [TestCase("generations list --limit", 2, "usage", "--limit needs a value")]
    [TestCase("generation list", 2, "usage", "there is no command generation")]
    [TestCase("generations", 2, "usage", "\"flora generations\" needs one more word: list, wait, watch, download, sync, cost, export")]
    [TestCase("generations list more", 2, "usage", "unexpected \"more\": the command takes options only")]
    [TestCase("completion csh", 2, "usage", "SHELL must be one of bash, zsh, fish, powershell, but is \"csh\"")]
    [TestCase("help nothing", 2, "usage", "there is no command or topic \"nothing\"")]
    [TestCase("generations list", 3, "missing_api_key", "there is no API key")]
    [TestCase("generations list --base-url nonsense --api-key K", 2, "usage", "--base-url must be an address that begins with https:// or http://, but is \"nonsense\"")]
    public async Task A_local_failure_has_a_code_of_the_tool(string words, int exitCode, string code, string message)
    {
        foreach (var option in new[] { "--error-format=json", "--error-format json" })
        {
            // Whatever is wrong before it, the option is heeded; "needs a value" takes it for the value otherwise.
            var result = await FloraProcess.RunAsync([.. words.Split(' '), .. option.Split(' ')], environment: null);
            var error = Error(result, exitCode);
            Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(error.GetProperty("message").GetString(), Is.EqualTo(message));
            Assert.That(error.GetProperty("advice").GetString(), Is.Not.Empty);
            Assert.That(error.GetProperty("status").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }

    [TestCase(400, "bad_request", 4)]
    [TestCase(401, "unauthorized", 3)]
    [TestCase(402, "insufficient_credits", 4)]
    [TestCase(403, "forbidden", 3)]
    [TestCase(404, "not_found", 4)]
    [TestCase(409, "idempotency_duplicate", 4)]
    [TestCase(429, "rate_limited", 7)]
    [TestCase(500, "unknown_error", 5)]
    public async Task An_error_of_the_API_keeps_its_code(int status, string code, int exitCode)
    {
        await using var server = await LoopbackServer.StartAsync(status, Documented.Error(code, "It says so."));
        var error = Error(await ListAsync(server.BaseUrl), exitCode);
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(error.GetProperty("message").GetString(), Is.EqualTo("It says so."));
        Assert.That(error.GetProperty("status").GetInt32(), Is.EqualTo(status));
        Assert.That(error.GetProperty("request_id").GetString(), Is.EqualTo("req_documented"));
        Assert.That(error.GetProperty("attempts").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Refused_fields_are_named_as_the_API_does_and_by_their_options()
    {
        var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.BadRequest, body: FloraModelFactory.ErrorBody(
            "input_validation_error", "no", [FloraModelFactory.ErrorField("project_id", "Unknown"), FloraModelFactory.ErrorField("other", "Odd")]));
        await using var server = await LoopbackServer.StartAsync(flora);
        Assert.That(
            Error(await ListAsync(server.BaseUrl), 4).GetProperty("fields").GetRawText(),
            Is.EqualTo("""[{"field":"project_id","option":"--project-id","message":"Unknown"},{"field":"other","option":null,"message":"Odd"}]"""));
    }

    [TestCase(502, "<html>Bad gateway</html>", "http_502", 5)]
    [TestCase(418, "short", "http_418", 4)]
    [TestCase(200, "<html>", "invalid_response", 5)]
    [TestCase(200, "{}", "invalid_response", 5)]
    public async Task An_answer_without_a_code_gets_one(int status, string body, string code, int exitCode)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, "text/html");
        var error = Error(await ListAsync(server.BaseUrl), exitCode);
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(error.GetProperty("status").GetInt32(), Is.EqualTo(status));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_a_network_error()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        Assert.That(Error(await ListAsync($"http://127.0.0.1:{port}"), 6).GetProperty("code").GetString(), Is.EqualTo("network"));
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_a_timeout()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        Assert.That(Error(await ListAsync(server.BaseUrl, "--timeout", "50ms"), 6).GetProperty("code").GetString(), Is.EqualTo("timeout"));
    }

    [TestCase("json")]
    [TestCase("jsonl")]
    public async Task A_failure_in_the_middle_carries_the_command_that_goes_on(string format)
    {
        var flora = InMemoryFlora.WithSampleData();
        var requests = 0;
        var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (++requests > 1) flora.Fail(HttpStatusCode.Forbidden);
            await LoopbackServer.ForwardAsync(context, invoker);
        });
        var result = await ListAsync(server.BaseUrl, "--all", "--limit", "10", "--format", format);
        var error = Error(result, 3, hasOutput: true);
        Assert.That(error.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()), Has.Some.Contains("--cursor eyJvZmZzZXQiOjEwfQ"));
    }

    [Test]
    public async Task Without_a_failure_nothing_is_printed()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--limit", "1", "--error-format", "json");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Is.Empty);
    }

    [Test]
    public async Task The_environment_asks_for_it_too_and_an_option_comes_first()
    {
        var environment = new Dictionary<string, string> { ["FLORA_ERROR_FORMAT"] = "json" };
        Error(await FloraProcess.RunAsync(["generations", "lst"], environment), 2);
        var text = await FloraProcess.RunAsync(["generations", "list", "--error-format", "text"], environment);
        Assert.That(text.Error, Does.StartWith("error: there is no API key\n"));
    }

    [Test]
    public async Task A_format_that_there_is_not_is_a_usage_error()
    {
        var option = await FloraProcess.RunAsync("generations", "list", "--error-format", "jsn");
        Assert.That((option.ExitCode, option.Error), Is.EqualTo(
            (2, "error: --error-format must be one of text, json, but is \"jsn\"\n  did you mean json?\n  see flora generations list --help\n")));
        var variable = await FloraProcess.RunAsync(["help"], new Dictionary<string, string> { ["FLORA_ERROR_FORMAT"] = "xml" });
        Assert.That(variable.ExitCode, Is.EqualTo(2));
        Assert.That(variable.Error, Does.StartWith("error: FLORA_ERROR_FORMAT must be one of text, json, but is \"xml\"\n"));
    }

    [Test]
    public async Task Neither_a_key_nor_what_acts_on_a_terminal_is_in_it()
    {
        const string key = "sk_live_do_not_print_me";
        await using var server = await LoopbackServer.StartAsync(404, Documented.Error("not_found", $"{key} \\u001b[2J\\u202e \\\"quoted\\\" ü"));
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", server.BaseUrl, "--api-key", key, "--error-format", "json");
        Assert.That(result.Error, Does.Not.Contain(key));
        Assert.That(result.Error.Where(letter => letter != '\n' && (char.IsControl(letter) || letter == '\u202e')), Is.Empty);
        Assert.That(Error(result, 4).GetProperty("message").GetString(), Does.Contain("\"quoted\" ü"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are of Unix.")]
    public async Task An_interrupt_is_one_too([Values(Posix.SigInt, 15)] int signal)
    {
        var exitCode = 128 + signal;
        await using var server = await StallingFlora.StartAsync(at: 2);
        using var process = FloraProcess.Start(
            ["generations", "list", .. server.Options, "--all", "--limit", "10", "--format", "json", "--error-format", "json"]);
        await server.Stalled;
        Assert.That(Posix.Kill(process.Id, signal), Is.Zero);
        var output = await process.StandardOutput.ReadToEndAsync();
        var text = await process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        var error = Error(new(process.ExitCode, System.Text.Encoding.UTF8.GetBytes(output), text), exitCode, hasOutput: true);
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("interrupted"));
        Assert.That(error.GetProperty("notices").GetArrayLength(), Is.GreaterThan(0));
    }

    [Test]
    [Platform("Linux", Reason = "There is a device that is always full.")]
    public async Task Output_that_cannot_be_written_is_no_fault_of_the_API()
    {
        var start = FloraProcess.StartInfo("/bin/sh", new Dictionary<string, string>());
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >/dev/full", FloraProcess.Host, FloraProcess.Tool, "generations", "list", "--demo", "--error-format", "json"])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var text = await process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(Error(new(process.ExitCode, [], text), 1).GetProperty("code").GetString(), Is.EqualTo("io"));
    }

    private static Task<FloraResult> ListAsync(string baseUrl, params string[] options) => FloraProcess.RunAsync(
        ["generations", "list", "--base-url", baseUrl, "--api-key", "sk_live_secret", "--max-retries", "0", "--error-format", "json", .. options], environment: null);

    // The one line that is the whole of standard error.
    private static JsonElement Error(FloraResult result, int exitCode, bool hasOutput = false)
    {
        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        Assert.That(result.Output.Length > 0, Is.EqualTo(hasOutput));
        Assert.That(result.Error, Does.EndWith("}\n"));
        Assert.That(result.Error.Count(letter => letter == '\n'), Is.EqualTo(1));
        using var document = JsonDocument.Parse(result.Error);
        var error = document.RootElement.EnumerateObject().Single();
        Assert.That(error.Name, Is.EqualTo("error"));
        Assert.That(error.Value.EnumerateObject().Select(member => member.Name), Is.EqualTo(Members));
        Assert.That(error.Value.GetProperty("exit_code").GetInt32(), Is.EqualTo(exitCode));
        return error.Value.Clone();
    }
}
