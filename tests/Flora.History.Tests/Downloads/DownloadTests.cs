using System.Text;
using Flora.History.Tests.Support;
using Flora.Testing;
using Flora.Tests.Support;

namespace Flora.History.Tests.Downloads;

public sealed class DownloadTests
{
    private static IEnumerable<object[]> Formats =>
    [
        ["imageUrl", "image/png", "\u0089PNG\r\n\u001a\n", "/x", ".png"],
        ["imageUrl", "image/png", "\u00ff\u00d8\u00ff\u00e0", "/x.png", ".jpg"],
        ["imageUrl", "text/plain", "RIFF0000WEBPVP8 ", "/x", ".webp"],
        ["imageUrl", "image/svg+xml", "<?xml version='1.0'?><svg/>", "/x", ".svg"],
        ["imageUrl", "image/webp; q=1", "no magic", "/x", ".webp"],
        ["imageUrl", "application/octet-stream", "no magic", "/a.b/x.JPEG?q=x.gif", ".jpg"],
        ["imageUrl", null!, "no magic", "/a.b/x.jpeg?q=x.gif", ".jpg"],
        ["imageUrl", null!, "no magic", "/x.exe", ".bin"],
        ["imageUrl", "image/png", "abc", "/x", ".png"],
        ["imageUrl", null!, "no magic", "/x.sh", ".bin"],
        ["videoUrl", "binary/octet-stream", "\0\0\0\u0018ftypisom", "/x", ".mp4"],
        ["videoUrl", "video/quicktime", "\0\0\0\u0018ftypqt  ", "/x", ".mov"],
        ["videoUrl", "video/webm", "\u001aE\u00df\u00a3....webm", "/x", ".webm"],
        ["audioUrl", "audio/mpeg", "ID3\u0003", "/x", ".mp3"],
        ["audioUrl", "audio/wav", "RIFF0000WAVEfmt ", "/x", ".wav"],
        ["documentUrl", "application/pdf", "%PDF-1.7", "/x", ".pdf"],
        ["documentUrl", "text/html", "<html>a page", "/x", ".html"],
        ["documentUrl", "text/markdown", "# Title", "/x", ".md"],
        ["documentUrl", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004", "/x", ".docx"],
        ["hologramUrl", "model/gltf-binary", "glTF", "/x", ".glb"],
    ];

    [TestCaseSource(nameof(Formats))]
    public async Task The_extension_is_that_of_what_arrives(string type, string? mediaType, string body, string path, string extension)
    {
        await using var scene = new MediaScene((_, stream, _) => LoopbackServer.WriteAsync(
            stream, Encoding.Latin1.GetBytes(body), 200, mediaType is null ? "X-Nothing: 1" : "Content-Type: " + mediaType));
        var output = FloraModelFactory.GenerationOutput("out", type, new Uri(scene.Server.Url, path).ToString());

        var file = await scene.History.DownloadAsync(output, DownloadTarget.Folder(scene.Folder.Path));

        Assert.That(scene.Folder.Files, Is.EqualTo(["out" + extension]));
        Assert.That(file, Is.EqualTo(new DownloadedFile
        {
            Path = scene.Folder["out" + extension], Length = body.Length, ContentType = mediaType?.Split(';')[0],
        }));
    }

    [Test]
    public async Task A_text_is_written_as_it_is()
    {
        await using var scene = new MediaScene((_, _, _) => throw new InvalidOperationException("A text is no address."));
        var output = FloraModelFactory.GenerationOutput("words", GenerationOutputType.Text, "https://example.com is été.\n");

        var file = await scene.History.DownloadAsync(output, DownloadTarget.Folder(scene.Folder.Path));

        Assert.That(file.Path, Is.EqualTo(scene.Folder["words.txt"]));
        Assert.That(File.ReadAllBytes(file.Path), Is.EqualTo(Encoding.UTF8.GetBytes(output.Url)));
        Assert.That((await Assert.ThrowsAsync<DownloadException>(() =>
            scene.History.DownloadAsync(output, DownloadTarget.Folder(scene.Folder.Path), new() { MaxBytes = 5 })))!.Fault, Is.EqualTo(DownloadFault.TooLarge));
        Assert.That(scene.Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_file_that_is_there_is_replaced_on_request_only()
    {
        await using var scene = new MediaScene((request, stream, _) => Media.SendAsync(request, stream, Media.Png(700)));
        File.WriteAllText(scene.Target, "mine");

        Assert.That((await scene.FailAsync()).Fault, Is.EqualTo(DownloadFault.FileExists));
        Assert.That(File.ReadAllText(scene.Target), Is.EqualTo("mine"));
        Assert.That(scene.Server.Requests, Is.Empty);

        await scene.DownloadAsync(new() { Overwrite = true });
        Assert.That(File.ReadAllBytes(scene.Target), Is.EqualTo(Media.Png(700)));
    }

    [Test]
    public async Task No_more_run_at_once_than_is_allowed()
    {
        int now = 0, most = 0;
        await using var scene = new MediaScene(async (request, stream, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            for (var i = 0; i < 20; i++)
            {
                await Task.Yield();
            }
            Interlocked.Decrement(ref now);
            await Media.SendAsync(request, stream, Media.Png(100));
        }, atOnce: 3);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            scene.History.DownloadAsync(Media.Image(scene.Server.Url, $"o{i}"), DownloadTarget.Folder(scene.Folder.Path))));

        Assert.That(scene.Folder.Files, Has.Count.EqualTo(30));
        Assert.That(most, Is.InRange(1, 3));
    }

    [Test]
    public async Task Two_downloads_to_one_file_do_not_mix()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var scene = new MediaScene(async (request, stream, _) =>
        {
            begun.TrySetResult();
            await release.Task;
            await Media.SendAsync(request, stream, Media.Png(100));
        });

        var first = scene.DownloadAsync();
        await begun.Task;
        await Assert.ThrowsAsync<IOException>(() => scene.DownloadAsync());
        release.SetResult();

        Assert.That((await first).Length, Is.EqualTo(100));
    }

    [Test]
    public async Task Options_that_make_no_sense_are_refused()
    {
        await using var scene = new MediaScene((_, _, _) => Task.CompletedTask);
        DownloadOptions[] wrong = [new() { MaxBytes = 0 }, new() { MaxRetries = -1 }, new() { IdleTimeout = TimeSpan.Zero }, new() { MaxRetryDelay = TimeSpan.FromSeconds(-1) }];
        foreach (var options in wrong)
        {
            await Assert.ThrowsAsync<FloraValidationException>(() => scene.DownloadAsync(options));
        }
        Assert.That(() => DownloadTarget.File(""), Throws.ArgumentException);
        Assert.That(() => DownloadTarget.Folder(null!), Throws.ArgumentException);
    }
}
