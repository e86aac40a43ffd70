using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Terminal;

/// <summary>Waits before a request is sent again are told, on a terminal and elsewhere.</summary>
internal sealed class RetryTests
{
    [TestCase(429, "rate limited, waiting 0.05 s (1 of 3)\nrate limited, waiting 0.05 s (2 of 3)\n")]
    [TestCase(503, "server error 503, waiting 0.05 s (1 of 3)\nserver error 503, waiting 0.05 s (2 of 3)\n")]
    public async Task Each_wait_is_a_line(int status, string lines)
    {
        await using var server = await FailingAsync(status, times: 2);
        var result = await Listing.RunAsync(server, "--max-retries", "3", "--all", "--format", "jsonl");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, lines)));
        Assert.That(result.Text.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(240));
    }

    [Test]
    public async Task Who_wants_it_quiet_hears_of_the_last_failure_only()
    {
        await using var server = await FailingAsync(429, times: 3);
        var result = await Listing.RunAsync(server, "--max-retries", "2", "--quiet");
        Assert.That(result.ExitCode, Is.EqualTo(7));
        Assert.That(result.Error, Does.StartWith("error: 429").And.Not.Contains("waiting"));
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_told_without_a_name_of_code()
    {
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--base-url", "http://127.0.0.1:1/", "--api-key", "K", "--max-retries", "1");
        Assert.That(result.ExitCode, Is.EqualTo(6));
        Assert.That(result.Error, Does.Match(@"^connection failed \(connection refused\), waiting 0\.[0-9]+ s \(1 of 1\)\nerror: "));
    }

    [Test]
    [Platform(Include = "Linux", Reason = "Sessions on a pseudo-terminal.")]
    public async Task A_line_takes_the_place_of_the_progress()
    {
        var failed = 0;
        using var flora = InMemoryFlora.WithSampleData();
        var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (context.Request.Query.ContainsKey("cursor") && Interlocked.Exchange(ref failed, 1) == 0)
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "0.05";
                return;
            }
            await LoopbackServer.ForwardAsync(context, invoker);
        });
        using var session = TerminalSession.Start(
            new(),
            ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--all", "--format", "jsonl"],
            new Dictionary<string, string> { ["TERM"] = "xterm" });
        await session.EndAsync();
        Assert.That(session.Shown, Does.Contain("}\n\r\e[K100 of about 240 listed\r\e[Krate limited, waiting 0.05 s (1 of 2)\n{"));
    }

    private static Task<LoopbackServer> FailingAsync(int status, int times)
    {
        var flora = InMemoryFlora.WithSampleData();
        var invoker = new HttpMessageInvoker(flora, disposeHandler: true);
        return LoopbackServer.StartAsync(async context =>
        {
            if (Interlocked.Decrement(ref times) >= 0)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = "0.05";
                return;
            }
            await LoopbackServer.ForwardAsync(context, invoker);
        });
    }
}
