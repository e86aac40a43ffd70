using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Images;

/// <summary>Whatever a server of images sends: a note in place of a thumbnail, and no error.</summary>
[Platform(Include = "Linux", Reason = "A pseudo-terminal.")]
[UnsupportedOSPlatform("windows")]
internal sealed class HostileImageTests
{
    private static readonly byte[] Picture = ImageFile.Png(300, 300, ImageFile.Red);

    [TestCase("page", "not an image")]
    [TestCase("noise", "not a PNG, JPEG, WebP, GIF or BMP")]
    [TestCase("empty", "not an image")]
    [TestCase("gone", "its address has expired, or leads to nothing")]
    [TestCase("refused", "its server refuses it")]
    [TestCase("failing", "its server failed")]
    [TestCase("bomb", "it has more than 40 megapixels")]
    [TestCase("negative", "it is damaged")]
    [TestCase("damaged", "it is damaged")]
    [TestCase("short", "its server cannot be reached")]
    [TestCase("endless", "it has more than 8 MiB")]
    [TestCase("slow", "it took more than 1 s")]
    [TestCase("elsewhere", "its server redirects to an unsafe place")]
    public async Task It_is_noted(string path, string reason)
    {
        await using var media = MediaServer.Start(AnswerAsync);
        Assert.That(await ThumbnailAsync(media.At(path)), Is.EqualTo($"  \e[2m(no thumbnail: {reason})\e[0m\n"));
    }

    [TestCase("http://media.invalid/1.png", "its address is not https")]
    [TestCase("file:///etc/passwd", "its address is not https")]
    [TestCase("\u001b]0;title\u0007", "its address is not https")]
    [TestCase("https://127.0.0.1:1/1.png", "its server cannot be reached")]
    public async Task An_address_that_leads_nowhere_is_noted(string address, string reason) =>
        Assert.That(await ThumbnailAsync(address), Is.EqualTo($"  \e[2m(no thumbnail: {reason})\e[0m\n"));

    [Test]
    public async Task Of_a_moving_picture_the_first_frame_is_shown()
    {
        await using var media = MediaServer.Start(context => MediaServer.SendAsync(context, ImageFile.Gif(ImageFile.Blue, ImageFile.Red), "image/gif"));
        Assert.That(await ThumbnailAsync(media.At("1")), Is.EqualTo("  \e[0m\e[38;2;0;0;255;48;2;0;0;255m▀▀\e[0m\n"));
    }

    [Test]
    public async Task Nothing_of_the_file_reaches_the_terminal_but_pixels()
    {
        byte[] marked = [.. ImageFile.Png([ImageFile.Red]), .. "\e]0;title\u0007"u8];
        await using var media = MediaServer.Start(context => MediaServer.SendAsync(context, marked, "image/png\u003b x=\"title\""));
        Assert.That(await ThumbnailAsync(media.At("1")), Is.EqualTo("  \e[0m\e[38;2;255;0;0m▀\e[0m\n"));
    }

    [Test]
    public async Task Nothing_stays_on_the_disk()
    {
        using var folder = new TemporaryFolder();
        await using var media = MediaServer.Start(AnswerAsync);
        await ThumbnailAsync(media.At("damaged"), new() { ["TMPDIR"] = folder.Path });
        await ThumbnailAsync(media.At("endless"), new() { ["TMPDIR"] = folder.Path });
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Where(entry => Path.GetFileName(entry).StartsWith("flora", StringComparison.Ordinal)), Is.Empty);
        Assert.That(media.Requests, Has.Count.EqualTo(2));
    }

    // What stands below the row of a run with one image.
    private static async Task<string> ThumbnailAsync(string address, Dictionary<string, string>? environment = null)
    {
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", address)]);
        var limit = address.EndsWith("/slow", StringComparison.Ordinal) ? "1" : "30";
        var result = await TerminalProcess.RunAsync(
            100,
            ["generations", "list", .. flora.Options, "--images", "--columns", "run_id", "--max-retries", "0", "--timeout", limit],
            new Dictionary<string, string>(environment ?? []) { ["TERM"] = "xterm" });
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")), result.Text);
        Assert.That(result.Text, Does.StartWith("\e[1mRUN ID\e[0m\nrun_a\n"));
        return result.Text["\e[1mRUN ID\e[0m\nrun_a\n".Length..];
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        switch (context.Request.Path.Value!.Split('/')[^1])
        {
            case "page": return MediaServer.SendAsync(context, [.. "<!DOCTYPE html><title>Sign in</title>"u8], "image/png");
            case "noise": return MediaServer.SendAsync(context, new byte[5000], "image/png");
            case "empty": return MediaServer.SendAsync(context, [], "image/png");
            case "bomb": return MediaServer.SendAsync(context, ImageFile.Claiming(50_000, 50_000), "image/png");
            case "negative": return MediaServer.SendAsync(context, ImageFile.Claiming(-1, 5), "image/png");
            case "damaged": return MediaServer.SendAsync(context, Picture[..60], "image/png");
            case "gone": response.StatusCode = 404; return Task.CompletedTask;
            case "refused": response.StatusCode = 401; return Task.CompletedTask;
            case "failing": response.StatusCode = 500; return Task.CompletedTask;
            case "elsewhere": response.Redirect("http://media.invalid/picture.png"); return Task.CompletedTask;
            case "short": return CutAsync(context);
            case "slow": return WaitAsync(context);
            default: return SendForEverAsync(context);
        }
    }

    private static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentLength = Picture.Length + 1000;
        await context.Response.Body.WriteAsync(Picture);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task WaitAsync(HttpContext context)
    {
        await context.Response.Body.WriteAsync(Picture.AsMemory(0, 20));
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
    }

    private static async Task SendForEverAsync(HttpContext context)
    {
        var piece = new byte[64 * 1024];
        Picture.AsSpan(0, 30).CopyTo(piece);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }
    }
}
