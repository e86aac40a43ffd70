using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Testing;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.History.Downloads;

/// <summary><c>generations download</c>.</summary>
internal sealed class DownloadTests
{
    [Test]
    public async Task Named_runs_are_downloaded_once()
    {
        using var folder = new TemporaryFolder();
        await using var media = MediaServer.Start();
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"), media.At("2")), KnownRun.With("run_b", media.At("3")), KnownRun.With("run_c", media.At("4"))]);
        var result = await DownloadAsync(flora, folder, "run_b", "run_a");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, $"3 fetched (9 kB), 0 there already, 0 failed.\n")));
        Assert.That(folder.Names, Is.EqualTo(new[] { "run_a-1.png", "run_a-2.png", "run_b-1.png" }));
        Assert.That(await File.ReadAllBytesAsync(folder["run_a-2.png"]), Is.EqualTo(MediaServer.Png));
        Assert.That(Files(result).Select(file => file.GetProperty("path").GetString()), Is.EquivalentTo(folder.Names.Select(name => folder[name])));

        var again = await DownloadAsync(flora, folder, "run_b", "run_a");
        Assert.That(Files(again).Select(file => file.GetProperty("was_there").GetBoolean()), Is.EqualTo(new[] { true, true, true }));
        Assert.That(media.Requests, Has.Count.EqualTo(3));

        await File.WriteAllTextAsync(folder["run_b-1.png"], "other");
        Assert.That((await DownloadAsync(flora, folder, "run_b", "--overwrite")).ExitCode, Is.Zero);
        Assert.That(await File.ReadAllBytesAsync(folder["run_b-1.png"]), Is.EqualTo(MediaServer.Png));
        Assert.That(folder.Names, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_filter_chooses_completed_runs()
    {
        using var folder = new TemporaryFolder();
        await using var media = MediaServer.Start();
        await using var flora = ChangingFlora.Start(
        [
            KnownRun.With("run_a", media.At("1")),
            KnownRun.With("run_b", media.At("2")) with { ProjectId = "prj_2" },
            KnownRun.With("run_c", media.At("3")) with { Status = "running" },
            FloraModelFactory.Generation("run_d", "completed", outputs: [FloraModelFactory.GenerationOutput("output_1", GenerationOutputType.Text, "A slow dolly.")]),
            FloraModelFactory.Generation("run_e", "completed"),
        ]);
        var result = await DownloadAsync(flora, folder, "--project-id", "prj_abc123", "-f", "tsv", "--columns", "run_id,type");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Text.TrimEnd('\n').Split('\n'), Is.EquivalentTo(new[] { "run_id\ttype", "run_a\timage", "run_d\ttext" }));
        Assert.That(result.Error, Does.StartWith("run_e has no outputs.\n"));
        Assert.That(await File.ReadAllTextAsync(folder["run_d-1.txt"]), Is.EqualTo("A slow dolly."));

        var typed = await DownloadAsync(flora, folder, "--all", "--types", "image", "--overwrite");
        Assert.That(Files(typed).Select(file => file.GetProperty("run_id").GetString()), Is.EquivalentTo(new[] { "run_a", "run_b" }));
    }

    [Test]
    public async Task Nobody_but_the_API_gets_the_key()
    {
        using var folder = new TemporaryFolder();
        await using var last = MediaServer.Start();
        await using var media = MediaServer.Start(context =>
        {
            context.Response.Redirect(last.At("picture"));
            return Task.CompletedTask;
        });
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1")) with { PollUrl = media.At("poll") }]);
        var result = await DownloadAsync(flora, folder, "run_a", "--debug");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(media.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/api/v1/1" }));
        Assert.That(last.Requests, Has.Count.EqualTo(1));
        Assert.That(result.Error, Does.Contain($"> GET {last.At("picture")}\n"));
        Assert.That(media.Requests.Concat(last.Requests).SelectMany(request => request.Headers), Has.None.StartsWith("Authorization").And.None.Contains(ChangingFlora.Key));
        Assert.That(result.Text + result.Error, Does.Not.Contain(ChangingFlora.Key));
    }

    [Test]
    public async Task What_cannot_be_had_is_reported_and_does_not_stop_the_rest()
    {
        using var folder = new TemporaryFolder();
        await using var media = MediaServer.Start(AnswerAsync);
        await using var flora = ChangingFlora.Start(
        [
            KnownRun.With("run_a", media.At("gone"), media.At("page"), media.At("endless"), media.At("picture"), "file:///etc/passwd", media.At("empty")),
            FloraModelFactory.Generation("run_b", "failed", errorCode: "safety_blocked"),
            FloraModelFactory.Generation("run_c", "running"),
        ]);
        var result = await DownloadAsync(flora, folder, "run_a", "run_b", "run_c", "run_d", "--max-size", "1MB", "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(9));
        Assert.That(folder.Names, Is.EqualTo(new[] { "run_a-4.png" }));
        var failed = Listing.Parse(result.Output).GetProperty("failed").EnumerateArray().ToDictionary(
            failure => $"{failure.GetProperty("run_id")} {failure.GetProperty("output_id")}".TrimEnd(), failure => failure.GetProperty("reason").GetString());
        Assert.That(failed, Is.EquivalentTo(new Dictionary<string, string?>
        {
            ["run_a output_1"] = "expired",
            ["run_a output_2"] = "unexpected_content",
            ["run_a output_3"] = "too_large",
            ["run_a output_5"] = "invalid_address",
            ["run_a output_6"] = "unexpected_content",
            ["run_b"] = "run_failed",
            ["run_c"] = "under_way",
            ["run_d"] = "not_found",
        }));
        Assert.That(result.Error, Does.Contain("error: 8 of 9 could not be fetched\n").And.Contains("  run_a output_2: The server sent a web page in place of the image. "));
    }

    [TestCase("run_running", 8, "error: 1 run still under way\n  run_running: still running\n  wait first: flora generations wait run_running\n")]
    [TestCase("run_nowhere", 4, "error: 1 run not known\n  run_nowhere: not known\n  check the id, and that the key belongs to that workspace\n")]
    [TestCase("run_failed", 9, "error: 1 of 1 could not be fetched\n  run_failed: the run failed: safety_blocked A moderation refused the input or the output: change the prompt or the input images.\n")]
    public async Task The_exit_code_says_what_is_wrong(string id, int code, string error)
    {
        using var folder = new TemporaryFolder();
        await using var flora = ChangingFlora.Start(
            [FloraModelFactory.Generation("run_running", "running"), FloraModelFactory.Generation("run_failed", "failed", errorCode: "safety_blocked")]);
        var result = await DownloadAsync(flora, folder, id, "--quiet");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((code, error)));
    }

    [Test]
    public async Task An_address_that_has_expired_is_asked_for_anew()
    {
        using var folder = new TemporaryFolder();
        await using var media = MediaServer.Start(AnswerAsync);
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("gone"))], (2, KnownRun.With("run_a", media.At("picture"))));
        var result = await DownloadAsync(flora, folder, "--all");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(folder.Names, Is.EqualTo(new[] { "run_a-1.png" }));
    }

    [Test]
    public async Task Hostile_names_stay_in_the_folder()
    {
        using var folder = new TemporaryFolder();
        await using var media = MediaServer.Start();
        string[] ids = ["run_../../../escaped", "run_\u001b[2J\u202e", "run_*?", "run_" + new string('ü', 300), "run_a/b\\c:d"];
        await using var flora = ChangingFlora.Start(ids.Select(id => KnownRun.With(id, media.At("1"))));
        var inner = folder["inner"];
        var result = await FloraProcess.RunAsync(["generations", "download", "--all", .. flora.Options, "--dir", inner]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(folder.Names, Is.EqualTo(new[] { "inner" }));
        var files = Directory.GetFileSystemEntries(inner).Select(path => Path.GetFileName(path)).ToArray();
        Assert.That(files, Has.Length.EqualTo(ids.Length));
        Assert.That(files.SelectMany(Displayed.Acting), Is.Empty);
        Assert.That(files.Select(name => System.Text.Encoding.UTF8.GetByteCount(name)), Is.All.LessThan(256));
    }

    [TestCase("error: name the runs, or choose them with --since, --max-items, another filter, or --all")]
    [TestCase("error: runs that are named need no filter: leave out either the ids or the filter", "run_a", "--all")]
    [TestCase("error: --all and --max-items exclude each other", "--all", "--max-items", "3")]
    [TestCase("error: --types must be one of image, video, audio, text, document, or several with a comma between them, but is \"imge\"", "--all", "--types", "imge")]
    [TestCase("error: --dir must be the path of a folder, but is \"\"", "--all", "--dir", "")]
    [TestCase("error: --max-size must be a size above zero such as 500MB or 2GiB, but is \"big\"", "--all", "--max-size", "big")]
    public async Task Wrong_usage_is_said_before_anything_is_sent(string error, params string[] options)
    {
        await using var flora = ChangingFlora.Start([]);
        var result = await FloraProcess.RunAsync(["generations", "download", .. flora.Options, .. options]);
        Assert.That((result.ExitCode, result.Error.Split('\n')[0]), Is.EqualTo((2, error)));
        Assert.That(flora.Flora.Requests, Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals.")]
    public async Task An_interrupt_leaves_no_half_file()
    {
        using var folder = new TemporaryFolder();
        var stalled = new TaskCompletionSource();
        await using var media = MediaServer.Start(async context =>
        {
            context.Response.ContentType = "image/png";
            context.Response.ContentLength = MediaServer.Png.Length * 2;
            await context.Response.Body.WriteAsync(MediaServer.Png);
            await context.Response.Body.FlushAsync();
            stalled.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var flora = ChangingFlora.Start([KnownRun.With("run_a", media.At("1"))]);
        using var process = FloraProcess.Start(["generations", "download", "run_a", .. flora.Options, "--dir", folder.Path]);
        process.StandardInput.Close();
        await stalled.Task.WaitAsync(FloraProcess.Limit);
        Assert.That(Posix.Kill(process.Id, Posix.SigInt), Is.Zero);
        var error = await process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(await process.StandardOutput.ReadToEndAsync(), Is.Empty);
        Assert.That(folder.Names, Has.None.EndsWith(".png"));
        Assert.That(error, Is.EqualTo($"What is there stays there. To go on:\n  flora generations download run_a --base-url {flora.BaseUrl} --dir {folder.Path}\n"));
    }

    [Test]
    public async Task Sample_data_has_outputs()
    {
        using var folder = new TemporaryFolder();
        var result = await FloraProcess.RunAsync("generations", "download", "--max-items", "3", "--demo", "--dir", folder.Path, "-f", "table");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(folder.Names, Has.Length.GreaterThanOrEqualTo(3));
        Assert.That(result.Text.Split('\n')[0], Does.StartWith("FILE ").And.EndsWith("TYPE   BYTES"));
    }

    private static Task<FloraResult> DownloadAsync(ChangingFlora flora, TemporaryFolder folder, params string[] options) =>
        FloraProcess.RunAsync(["generations", "download", .. flora.Options, "--dir", folder.Path, .. options]);

    private static IEnumerable<JsonElement> Files(FloraResult result) => Listing.Parse(result.Output).GetProperty("files").EnumerateArray();

    private static async Task AnswerAsync(HttpContext context)
    {
        switch (Path.GetFileName(context.Request.Path))
        {
            case "gone":
                context.Response.StatusCode = 403;
                break;
            case "page":
                await MediaServer.SendAsync(context, "<!doctype html><title>Sign in</title>"u8.ToArray(), "image/png");
                break;
            case "endless":
                context.Response.ContentType = "image/png";
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(MediaServer.Png, context.RequestAborted);
                }
                break;
            case "empty":
                await MediaServer.SendAsync(context, [], "image/png");
                break;
            default:
                await MediaServer.SendAsync(context, MediaServer.Png, "image/png");
                break;
        }
    }
}
