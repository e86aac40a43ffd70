using System.Net;
using System.Net.Sockets;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs;

/// <summary>Each way to fail: nothing on standard output, a clear message, the exit code of its class.</summary>
internal sealed class ErrorTests
{
    private static readonly TestCaseData[] DocumentedErrors =
    [
        new(400, Documented.InvalidInput, 4, "400 input_validation_error: prompt: Required"),
        new(401, Documented.Error("unauthorized", "Invalid API key."), 3, "401 unauthorized: Invalid API key."),
        new(402, Documented.Error("insufficient_credits", "Insufficient credits."), 4, "402 insufficient_credits: Insufficient credits."),
        new(403, Documented.Error("forbidden", "Forbidden."), 3, "403 forbidden: Forbidden."),
        new(404, Documented.Error("not_found", "Not found."), 4, "404 not_found: Not found."),
        new(409, Documented.Error("idempotency_duplicate", "Duplicate idempotency key."), 4, "409 idempotency_duplicate: Duplicate idempotency key."),
        new(429, Documented.Error("rate_limited", "Rate limit exceeded."), 7, "429 rate_limited: Rate limit exceeded."),
        new(500, Documented.Error("unknown_error", "An unknown error occurred."), 5, "500 unknown_error: An unknown error occurred."),
    ];

    [TestCaseSource(nameof(DocumentedErrors))]
    public async Task A_documented_error_has_its_exit_code_and_its_text(int status, string body, int exitCode, string message)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        var result = await ListAsync(server.BaseUrl);
        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith($"error: {message}"));
        Assert.That(result.Error, Does.Contain("req_documented"));
        Assert.That(result.Error.Split('\n'), Has.Length.LessThan(6));
    }

    [TestCase("", true)]
    [TestCase("--quiet", false)]
    public async Task A_failure_that_passes_is_no_error(string option, bool isTold)
    {
        var flora = InMemoryFlora.WithSampleData();
        flora.Fail(HttpStatusCode.ServiceUnavailable, retryAfter: TimeSpan.Zero);
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--limit", "1", "--format", "json", option.Length == 0 ? "--no-pager" : option);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error.Contains("server error 503, waiting 0 s (1 of 2)\n", StringComparison.Ordinal), Is.EqualTo(isTold), result.Error);
        Assert.That(flora.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_refused_field_is_named_by_its_option()
    {
        var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.BadRequest, body: FloraModelFactory.ErrorBody(
            "input_validation_error", "project_id: Unknown", [FloraModelFactory.ErrorField("project_id", "Unknown")]));
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await ListAsync(server.BaseUrl);
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(result.Error, Does.Contain("--project-id: Unknown"));
    }

    [Test]
    public async Task A_rate_limit_says_how_long_to_wait()
    {
        var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.TooManyRequests, times: 9, retryAfter: TimeSpan.FromSeconds(17));
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(7));
        Assert.That(result.Error, Does.Contain("wait 17 s"));
    }

    [TestCase(502, "<html><body>Bad gateway</body></html>", "text/html", 5)]
    [TestCase(503, "", "text/plain", 5)]
    [TestCase(418, "short and stout", "text/plain", 4)]
    [TestCase(200, "<html>Sign in</html>", "text/html", 5)]
    [TestCase(200, "", "application/json", 5)]
    [TestCase(200, "{\"generations\":[", "application/json", 5)]
    [TestCase(200, "{\"generations\":[{}],\"meta\":{\"next_cursor\":null}}", "application/json", 5)]
    public async Task An_answer_that_is_not_the_documented_one_is_a_clear_error(int status, string body, string contentType, int exitCode)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, contentType);
        var result = await ListAsync(server.BaseUrl);
        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith("error: "));
        Assert.That(result.Error, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_a_network_error()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var result = await ListAsync($"http://127.0.0.1:{port}/api/v1");
        Assert.That(result.ExitCode, Is.EqualTo(6), result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith("error: ").And.Contains("--base-url"));
    }

    [Test]
    public async Task A_server_that_does_not_answer_in_time_is_a_network_error()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--timeout", "50ms", "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(6), result.Error);
        Assert.That(result.Error, Does.Contain("--timeout"));
    }

    [Test]
    public async Task Control_characters_of_the_API_are_shown_and_not_obeyed()
    {
        var flora = new InMemoryFlora();
        flora.Fail(HttpStatusCode.NotFound, body: FloraModelFactory.ErrorBody("not_found", "gone\u001b]52;c;eA==\u0007\u202ethere\u009b2J"));
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await ListAsync(server.BaseUrl);
        Assert.That(result.Error.Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r')), Is.Empty);
        Assert.That(result.Error, Does.Not.Contain('\u202e'));
        Assert.That(result.Error, Does.Contain("gone"));
    }

    [Test]
    public async Task A_failure_in_the_middle_ends_the_document_and_says_how_to_go_on()
    {
        var flora = InMemoryFlora.WithSampleData();
        var requests = 0;
        var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (++requests > 2) flora.Fail(HttpStatusCode.Forbidden);
            await LoopbackServer.ForwardAsync(context, invoker);
        });
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--all", "--limit", "10", "--format", "json");
        Assert.That(result.ExitCode, Is.EqualTo(3));
        using var document = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.That(document.RootElement.GetProperty("generations").GetArrayLength(), Is.EqualTo(20));
        var cursor = document.RootElement.GetProperty("meta").GetProperty("next_cursor").GetString();
        Assert.That(result.Error, Does.Contain($"--cursor {cursor}"));
        Assert.That(result.Error, Does.Contain("403 forbidden"));
    }

    [TestCase("1000000000", "error: 429", "more than a year, which can hardly be meant")]
    [TestCase("7200", "error: 429", "wait 2 hours, then try again")]
    public async Task A_long_wait_is_told_in_words_and_not_taken(string retryAfter, string start, string advice)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", server.BaseUrl, "--api-key", "sk_live_secret");
        Assert.That(result.ExitCode, Is.EqualTo(7));
        Assert.That(result.Error, Does.StartWith(start).And.Contain(advice).And.Not.Contain(retryAfter));
    }

    [Test]
    public async Task A_circle_of_cursors_names_no_command_that_would_go_round()
    {
        await using var server = await LoopbackServer.StartAsync(200, PageServer.Page([PageServer.Run("run_1")], "again"));
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", server.BaseUrl, "--api-key", "sk_live_secret", "--all", "--format", "jsonl");
        Assert.That(result.ExitCode, Is.EqualTo(5));
        Assert.That(result.Error, Does.Contain("came again").And.Contain("would only repeat it").And.Not.Contain("--cursor"));
    }

    [Test]
    public async Task An_answer_that_is_too_large_is_told_without_a_name_of_code()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 65L * 1024 * 1024;
            await context.Response.Body.FlushAsync();
        });
        var result = await ListAsync(server.BaseUrl);
        Assert.That(result.ExitCode, Is.EqualTo(5));
        Assert.That(result.Error, Does.Contain("larger than").And.Not.Contain("MaxResponseBytes").And.Contain("smaller pages"));
    }

    private static Task<FloraResult> ListAsync(string baseUrl) =>
        FloraProcess.RunAsync("generations", "list", "--base-url", baseUrl, "--api-key", "sk_live_secret", "--max-retries", "0");
}
