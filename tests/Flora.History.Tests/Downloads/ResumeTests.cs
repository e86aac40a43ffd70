using System.Text;
using Flora.History.Tests.Support;
using Flora.Tests.Support;

namespace Flora.History.Tests.Downloads;

public sealed class ResumeTests
{
    private const int Size = 3_000_000;

    [Test]
    public async Task A_connection_that_breaks_is_taken_up_where_it_ended()
    {
        var content = Media.Png(Size);
        var attempts = 0;
        await using var scene = new MediaScene((request, stream, _) => Media.SendAsync(request, stream, content, cut: ++attempts < 4 ? 700_000 : null), new LeapingTime());
        var progress = new Recorder<DownloadProgress>();

        var file = await scene.DownloadAsync(progress: progress);

        Assert.That(File.ReadAllBytes(file.Path), Is.EqualTo(content));
        Assert.That((file.Length, file.ContentType), Is.EqualTo((Size, "image/png")));
        Assert.That(scene.Server.Requests.Select(static request => request.Headers.ContainsKey("Range")), Is.EqualTo([false, true, true, true]));
        Assert.That(scene.Server.Requests.Skip(1).Select(static request => request.Headers["If-Range"]), Has.All.EqualTo("\"one\""));
        Assert.That(progress.Values.Select(static value => value.BytesReceived), Is.Ordered);
        Assert.That(progress.Values[^1], Is.EqualTo(new DownloadProgress { Output = scene.Output, BytesReceived = Size, TotalBytes = Size, Attempt = 4 }));
        Assert.That(scene.Folder.Files, Is.EqualTo(["image.png"]));
    }

    [Test]
    public async Task A_content_that_has_changed_meanwhile_is_fetched_from_the_start()
    {
        byte[] before = Media.Png(Size), after = Media.Png(Size, seed: 2);
        var attempts = 0;
        await using var scene = new MediaScene((request, stream, _) => ++attempts == 1
            ? Media.SendAsync(request, stream, before, cut: 900_000)
            : Media.SendAsync(request, stream, after, tag: "\"two\""), new LeapingTime());

        Assert.That(File.ReadAllBytes((await scene.DownloadAsync()).Path), Is.EqualTo(after));
    }

    [TestCase("ETag: W/\"weak\"")]
    [TestCase("X-Nothing: 1")]
    [TestCase("Accept-Ranges: none")]
    public async Task Where_a_server_cannot_resume_the_content_is_fetched_from_the_start(string header)
    {
        var content = Media.Png(300_000);
        var attempts = 0;
        await using var scene = new MediaScene(async (request, stream, token) =>
        {
            Assert.That(request.Headers, Does.Not.ContainKey("Range"));
            var kind = header.StartsWith("Accept", StringComparison.Ordinal) ? "ETag: \"one\"\r\n" : "";
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {content.Length}\r\n{kind}{header}\r\n\r\n"), token);
            await stream.WriteAsync(content.AsMemory(0, ++attempts == 1 ? 100_000 : content.Length), token);
            if (attempts == 1)
            {
                throw new IOException("cut");
            }
        }, new LeapingTime());

        Assert.That(File.ReadAllBytes((await scene.DownloadAsync()).Path), Is.EqualTo(content));
        Assert.That(attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task A_rest_that_is_longer_than_it_was_said_to_be_is_not_taken()
    {
        var content = Media.Png(Size);
        await using var scene = CutOnce(content, async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 206 Partial\r\nConnection: close\r\nContent-Range: bytes 700000-{Size - 1}/{Size}\r\nETag: \"one\"\r\n\r\n"), token);
            await stream.WriteAsync(new byte[Size], token);
            await stream.DisposeAsync();
        });

        Assert.That(File.ReadAllBytes((await scene.DownloadAsync()).Path), Is.EqualTo(content));
    }

    [TestCase("bytes 5-2999999/3000000")]
    [TestCase("bytes 700000-2999999/4000000")]
    [TestCase("nonsense")]
    public async Task A_part_that_is_another_than_was_asked_for_is_not_taken(string range)
    {
        var content = Media.Png(Size);
        await using var scene = CutOnce(content, async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 206 Partial\r\nContent-Length: 10\r\nContent-Range: {range}\r\n\r\n0123456789"), token);
        });

        Assert.That(File.ReadAllBytes((await scene.DownloadAsync()).Path), Is.EqualTo(content));
    }

    [Test]
    public async Task A_large_download_that_was_cancelled_goes_on_when_it_is_asked_for_again()
    {
        var content = Media.Png(Size);
        using var stop = new CancellationTokenSource();
        var requests = 0;
        await using var scene = new MediaScene(async (request, stream, token) =>
        {
            if (++requests == 1)
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Size}\r\nETag: \"one\"\r\n\r\n"), token);
                await stream.WriteAsync(content.AsMemory(0, 1_000_000), token);
                await Task.Delay(Timeout.Infinite, token);
            }
            await Media.SendAsync(request, stream, content);
        });

        var progress = new Arrival(1_000_000, stop);
        await Assert.CatchAsync<OperationCanceledException>(() => scene.DownloadAsync(progress: progress, cancellationToken: stop.Token));
        Assert.That(File.Exists(scene.Target), Is.False);
        scene.Restart();
        var file = await scene.DownloadAsync();

        Assert.That(File.ReadAllBytes(file.Path), Is.EqualTo(content));
        Assert.That(scene.Server.Requests[1].Headers["Range"], Is.EqualTo("bytes=1000000-"));
        Assert.That(scene.Folder.Files, Is.EqualTo(["image.png"]));
    }

    [Test]
    public async Task Attempts_that_bring_nothing_come_to_an_end_and_those_that_bring_much_do_not()
    {
        var content = Media.Png(12_000_000);
        await using var scene = new MediaScene((request, stream, _) => Media.SendAsync(request, stream, content, cut: 1_100_000), new LeapingTime());
        Assert.That((await scene.DownloadAsync(new() { MaxRetries = 1 })).Length, Is.EqualTo(content.Length));

        await using var stuck = new MediaScene((request, stream, _) => Media.SendAsync(request, stream, content, cut: 10), new LeapingTime());
        var e = await stuck.FailAsync(new() { MaxRetries = 3 });
        Assert.That(e.Fault, Is.EqualTo(DownloadFault.Connection));
        Assert.That(stuck.Server.Requests, Has.Count.EqualTo(4));
    }

    private sealed class Arrival(long bytes, CancellationTokenSource stop) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            if (value.BytesReceived >= bytes)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>Sends the start of a file first, the given answer to the request for the rest, and the whole file to any other.</summary>
    private static MediaScene CutOnce(byte[] content, Func<Stream, CancellationToken, Task> rest)
    {
        var attempts = 0;
        return new((request, stream, token) => ++attempts == 2
            ? rest(stream, token)
            : Media.SendAsync(request, stream, content, cut: attempts == 1 ? 700_000 : null), new LeapingTime());
    }
}
