using System.Text;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Downloads;

public sealed class FaultTests
{
    [TestCase(404, DownloadFault.Expired)]
    [TestCase(403, DownloadFault.Expired)]
    [TestCase(410, DownloadFault.Expired)]
    [TestCase(401, DownloadFault.Refused)]
    [TestCase(400, DownloadFault.Refused)]
    [TestCase(204, DownloadFault.Refused)]
    public async Task A_refusal_is_told_at_once(int status, DownloadFault fault)
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(stream, "<html>no</html>"u8.ToArray(), status));
        var e = await scene.FailAsync();
        Assert.That((e.Fault, (int?)e.StatusCode), Is.EqualTo((fault, status)));
        Assert.That(e.Message, Does.Contain($"({status})").And.Contains(fault == DownloadFault.Expired ? "expired" : "refuses"));
        Assert.That(scene.Server.Requests, Has.Count.EqualTo(1));
        Assert.That(scene.Folder.Files, Is.Empty);
    }

    [TestCase("<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>", DownloadFault.Expired)]
    [TestCase("<Error><Code>InvalidRequest</Code></Error>", DownloadFault.Refused)]
    public async Task An_expired_address_that_is_called_a_bad_request_is_told_as_expired(string body, DownloadFault fault)
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(stream, Encoding.UTF8.GetBytes(body), 400, "Content-Type: application/xml"));
        var e = await scene.FailAsync();
        Assert.That((e.Fault, (int?)e.StatusCode), Is.EqualTo((fault, 400)));
        Assert.That(e.Message, Does.Not.Contain("<"));
    }

    [TestCase(429)]
    [TestCase(503)]
    [TestCase(500)]
    [TestCase(408)]
    public async Task What_passes_is_tried_again_as_late_as_the_server_asks(int status)
    {
        var time = new LeapingTime();
        var attempts = 0;
        await using var scene = new MediaScene((request, stream, _) => ++attempts switch
        {
            1 => LoopbackServer.WriteAsync(stream, [], status, "Retry-After: 9"),
            2 => LoopbackServer.WriteAsync(stream, [], status),
            3 => Media.SendAsync(request, stream, Media.Png(1000), cut: 10),
            _ => Media.SendAsync(request, stream, Media.Png(1000)),
        }, time);

        Assert.That((await scene.DownloadAsync()).Length, Is.EqualTo(1000));
        Assert.That(time.Waits[0], Is.EqualTo(TimeSpan.FromSeconds(9)));
        Assert.That(time.Waits[1], Is.InRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)));
        Assert.That(time.Waits[2], Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task A_wait_that_is_too_long_is_an_error_at_once()
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(stream, [], 429, "Retry-After: 3600"), new LeapingTime());
        Assert.That((await scene.FailAsync()).Fault, Is.EqualTo(DownloadFault.Unavailable));
        Assert.That(scene.Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        var time = new LeapingTime();
        var attempts = 0;
        await using var scene = new MediaScene(async (request, stream, token) =>
        {
            switch (++attempts)
            {
                case 1:
                    time.Expire();
                    await Task.Delay(Timeout.Infinite, token);
                    break;
                case 2:
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n123"u8.ToArray(), token);
                    await Task.Delay(Timeout.Infinite, token);
                    break;
                default:
                    await Media.SendAsync(request, stream, Media.Png(1000));
                    break;
            }
        }, time);

        Assert.That((await scene.DownloadAsync(progress: new NextRead(time))).Length, Is.EqualTo(1000));
        Assert.That(attempts, Is.EqualTo(3));
    }

    [TestCase("Content-Length: 5000001\r\n")]
    [TestCase("Content-Length: 9000000000000000000\r\n")]
    [TestCase("Transfer-Encoding: chunked\r\n")]
    [TestCase("Connection: close\r\n")]
    public async Task Content_without_end_is_cut_off_at_the_limit_and_leaves_nothing(string header)
    {
        var sent = 0L;
        await using var scene = new MediaScene(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{header}ETag: \"x\"\r\n\r\n"), token);
            var piece = Media.Png(65_536);
            while (sent < 100_000_000)
            {
                if (header.Contains("chunked", StringComparison.Ordinal))
                {
                    await stream.WriteAsync("10000\r\n"u8.ToArray(), token);
                }
                await stream.WriteAsync(piece, token);
                if (header.Contains("chunked", StringComparison.Ordinal))
                {
                    await stream.WriteAsync("\r\n"u8.ToArray(), token);
                }
                sent += piece.Length;
            }
        });

        var e = await scene.FailAsync(new() { MaxBytes = 5_000_000 });

        Assert.That(e.Fault, Is.EqualTo(DownloadFault.TooLarge));
        Assert.That(e.Message, Does.Contain("5000000"));
        Assert.That(sent, Is.LessThan(100_000_000));
        Assert.That(scene.Folder.Files, Is.Empty);
    }

    [TestCase("text/html", "<!DOCTYPE html><title>Sign in</title>", "a web page")]
    [TestCase("image/png", "\ufeff  <HTML><body>Sign in", "a web page")]
    [TestCase("text/html; charset=utf-8", "Not here", "a web page")]
    [TestCase("application/json", """{"error":"expired"}""", "text")]
    [TestCase("text/plain", "Not found", "text")]
    [TestCase("application/xml", "<Error><Code>AccessDenied</Code></Error>", "text")]
    [TestCase("image/png", "", "nothing at all")]
    public async Task What_is_no_image_is_no_output(string type, string body, string what)
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(stream, Encoding.UTF8.GetBytes(body), 200, "Content-Type: " + type));
        var e = await scene.FailAsync();
        Assert.That(e.Fault, Is.EqualTo(DownloadFault.UnexpectedContent));
        Assert.That(e.Message, Is.EqualTo($"The server sent {what} in place of the image."));
        Assert.That(scene.Folder.Files, Is.Empty);
    }

    [Test]
    public async Task An_endless_web_page_is_not_read_to_its_end()
    {
        var sent = 0;
        await using var scene = new MediaScene(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: image/png\r\n\r\n<html>"u8.ToArray(), token);
            for (; sent < 10_000; sent++)
            {
                await stream.WriteAsync(new byte[10_000], token);
            }
        });
        Assert.That((await scene.FailAsync()).Fault, Is.EqualTo(DownloadFault.UnexpectedContent));
        Assert.That(sent, Is.LessThan(10_000));
    }

    [TestCase("ftp://example.com/x.png")]
    [TestCase("file:///etc/passwd")]
    [TestCase("/etc/passwd")]
    [TestCase("javascript:alert(1)")]
    [TestCase("not an address")]
    [TestCase("data:image/png;base64,AAAA")]
    public async Task An_address_that_is_none_is_told(string url)
    {
        await using var scene = new MediaScene((_, _, _) => Task.CompletedTask);
        var output = FloraModelFactory.GenerationOutput(url: url);
        var e = await Assert.ThrowsAsync<DownloadException>(() => scene.History.DownloadAsync(output, DownloadTarget.Folder(scene.Folder.Path)));
        Assert.That(e!.Fault, Is.EqualTo(DownloadFault.InvalidAddress));
    }

    [Test]
    public async Task Compressed_content_is_not_taken_for_the_output()
    {
        await using var scene = new MediaScene((request, stream, _) =>
        {
            Assert.That(request.Headers["Accept-Encoding"], Is.EqualTo("identity"));
            return LoopbackServer.WriteAsync(stream, [31, 139, 8, 0], 200, "Content-Encoding: gzip", "Content-Type: image/png");
        });
        Assert.That((await scene.FailAsync()).Fault, Is.EqualTo(DownloadFault.UnexpectedContent));
    }

    [Test]
    public async Task A_host_that_is_not_there_is_told()
    {
        await using var scene = new MediaScene((_, _, _) => Task.CompletedTask, new LeapingTime());
        var gone = new LoopbackServer((_, _, _) => Task.CompletedTask);
        var output = Media.Image(new Uri(gone.Url, "/output.png?signature=secret"));
        await gone.DisposeAsync();

        var e = await Assert.ThrowsAsync<DownloadException>(() => scene.History.DownloadAsync(output, DownloadTarget.File(scene.Target)));

        Assert.That(e!.Fault, Is.EqualTo(DownloadFault.Connection));
        Assert.That(e.Message, Does.StartWith("http://127.0.0.1:").And.Contains("cannot be reached").And.Not.Contains("secret"));
    }

    /// <summary>Ends the limit of the read that comes after the first bytes. No limit is open while they are told.</summary>
    private sealed class NextRead(LeapingTime time) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            if (value.BytesReceived == 3)
            {
                _ = Task.Run(async () =>
                {
                    while (time.OpenLimits == 0)
                    {
                        await Task.Yield();
                    }
                    time.Expire();
                });
            }
        }
    }
}
