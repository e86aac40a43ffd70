using System.Net;
using System.Net.Sockets;
using System.Text;
using Flora.Cli.Tests.Support;
using Flora.Testing;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Debugging;

/// <summary><c>--debug</c>: every attempt on standard error, no key in any form, and standard output as without it.</summary>
internal sealed class TraceTests
{
    private const string Secret = "sk/live+of\"trace_0123456789";

    [Test]
    public async Task Each_attempt_is_shown()
    {
        using var flora = InMemoryFlora.WithSampleData();
        var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        var seen = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (++seen == 1)
            {
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "0";
                return;
            }
            await LoopbackServer.ForwardAsync(context, invoker);
        });
        var plain = await Listing.RunAsync(server, "--limit", "2");
        seen = 0;
        var result = await Listing.RunAsync(server, "--limit", "2", "--debug");
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((0, plain.Text)));
        var lines = result.Error.Split('\n');
        Assert.That(lines, Does.Contain("* request 1, attempt 1").And.Contain("* request 1, attempt 2").And.Contain("< HTTP/1.1 503 Service Unavailable").And.Contain("< HTTP/1.1 200 OK"));
        Assert.That(lines, Has.Exactly(2).EqualTo($"> GET {server.BaseUrl}/generations?limit=2").And.Exactly(2).EqualTo("> Authorization: Bearer [hidden]"));
        Assert.That(lines, Has.Some.Match(@"^< request-id: ").IgnoreCase.And.Some.Match(@"^< \{""generations"":\["));
        Assert.That(lines, Has.Exactly(2).Match(@"^\* answered after \d+ ms$").And.Some.Match(@"^\* \d{3,} bytes in \d+ ms$"));
    }

    [Test]
    public async Task The_pages_of_a_listing_are_counted()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(server, "--limit", "20", "--max-items", "40", "--debug");
        Assert.That(result.Error, Does.Contain("* request 1, attempt 1\n").And.Contain("* request 2, attempt 1\n"));
    }

    [Test]
    public async Task A_key_that_comes_back_is_not_shown([Values(200, 401, 500)] int status)
    {
        var bytes = Encoding.UTF8.GetBytes($"user:{Secret}:");
        string[] forms =
        [
            Secret,
            Uri.EscapeDataString(Secret),
            System.Text.Json.JsonEncodedText.Encode(Secret).ToString(),
            Secret.Replace("\"", "\\\"", StringComparison.Ordinal),
            string.Concat(Secret.Select(letter => $"\\u{(int)letter:x4}")),
            string.Concat(Secret.Select(letter => $"%{(int)letter:X2}")),
            Convert.ToBase64String(bytes),
            Convert.ToBase64String(bytes[1..]),
            Convert.ToBase64String(bytes[2..]),
        ];
        // One more is cut in two where the body is.
        var body = $"{{\"generations\":[],\"meta\":{{\"next_cursor\":null,\"total_estimate\":0}},\"echo\":\"{string.Join(' ', forms.Except([Secret]))}\",\"pad\":\"";
        body += new string('x', 4096 - body.Length - 8) + Uri.EscapeDataString(Secret) + new string('y', 100) + "\"}";
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.Headers["X-Echo"] = context.Request.Headers.Authorization;
            context.Response.Headers["X-Other"] = string.Join(' ', forms);
            context.Response.Headers.SetCookie = "session=cookie_secret";
            await context.Response.WriteAsync(body);
        });
        var result = await FloraProcess.RunAsync(
            ["generations", "list", "--debug", "--base-url", server.BaseUrl, "--max-retries", "0", "--format", "table"], new Dictionary<string, string> { ["FLORA_API_KEY"] = Secret });
        Assert.That(result.Error, Does.Contain("< X-Echo: Bearer [key]\n").And.Contain("< Set-Cookie: [hidden]\n").And.Contain("* the rest of the body is not shown\n"));
        Assert.That(result.Error, Does.Not.Contain("cookie_secret").And.Not.Contain("0123456789").And.Not.Contain("sk%2Flive").And.Not.Contain("sk/live"));
        foreach (var form in forms)
        {
            Assert.That(result.Error, Does.Not.Contain(form[6..^6]));
        }
    }

    [Test]
    public async Task What_acts_on_a_terminal_is_made_visible()
    {
        await using var server = await LoopbackServer.StartAsync(200, "a\u001b]52;c;x\u0007\r\nb\u202Ec", "text/plain");
        var result = await Listing.RunAsync(server, "--debug", "--max-retries", "0");
        Assert.That(result.Error, Does.Contain("< a␛]52;c;x␇\n< b\\u{202E}c\n"));
    }

    [Test]
    public async Task Bytes_are_counted_and_not_shown()
    {
        await using var server = await LoopbackServer.StartAsync(200, "picture", "image/png");
        var result = await Listing.RunAsync(server, "--debug", "--max-retries", "0");
        Assert.That(result.Error, Does.Match(@"\n\* 7 bytes in \d+ ms\n").And.Not.Contain("< picture"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_shown()
    {
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--debug", "--base-url", "http://127.0.0.1:1", "--api-key", "sk_live_k", "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(6));
        Assert.That(result.Error, Does.Match(@"\n\* no answer after \d+ ms: ").And.Contain("\nerror: "));
    }

    [Test]
    public async Task Nothing_is_sent_more_often_than_it_is_shown()
    {
        // Without a byte of an answer .NET itself would try again.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepted = 0;
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                accepted++;
                _ = await connection.GetStream().ReadAsync(new byte[4096]);
            }
        });
        var result = await FloraProcess.RunAsync(
            "generations", "list", "--debug", "--base-url", $"http://{listener.LocalEndpoint}/v1", "--api-key", "sk_live_k", "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(6), result.Error);
        Assert.That((accepted, result.Error.Split("\n> GET ").Length - 1), Is.EqualTo((1, 1)));
        listener.Stop();
        Assert.That(async () => await serving, Throws.Exception);
    }

    [Test]
    public async Task Sample_data_is_shown_too()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--debug", "--limit", "1");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Does.Contain("> GET https://demo.invalid/api/v1/generations?limit=1\n"));
    }
}
