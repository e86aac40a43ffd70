using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Testing;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.History.Sync;

/// <summary>Outputs that cannot be had, or are not what they should be: the rest is fetched, and each is reported.</summary>
internal sealed class SyncFailureTests
{
    [Test]
    public async Task Each_failure_is_told_and_the_next_sync_tries_it_again()
    {
        var isWell = false;
        await using var scene = await MirrorScene.StartAsync(async context =>
        {
            if (isWell) return false;
            switch (context.Request.Path.Value!.Split('/')[1])
            {
                case "run_gone":
                    context.Response.StatusCode = 410;
                    return true;
                case "run_page":
                    context.Response.ContentType = "text/html";
                    await context.Response.WriteAsync("<!DOCTYPE html><html><script>steal()</script></html>");
                    return true;
                case "run_endless":
                    context.Response.ContentType = "image/png";
                    var piece = MirrorScene.Content(new string('x', 60_000));
                    while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                    return true;
                case "run_busy":
                    context.Response.StatusCode = 503;
                    return true;
                default:
                    return false;
            }
        });
        foreach (var id in (string[])["run_gone", "run_page", "run_endless", "run_busy", "run_good"]) scene.Add(id);
        string[] options = ["sync", scene.Folder, "--layout", "{run_id}", "--max-size", "100kB"];

        var result = await scene.RunAsync(options);

        Assert.That(result.ExitCode, Is.EqualTo(9), result.Error);
        Assert.That(scene.Files, Is.EqualTo(["run_good.png"]), "Nothing is kept of the others.");
        Assert.That(Directory.EnumerateFiles(scene.Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), Is.LessThan(200_000));
        Assert.That(Displayed.Acting(result.Error.Replace("\n", "", StringComparison.Ordinal)), Is.Empty);
        Assert.That(result.Error, Does.StartWith("1 fetched ("));
        Assert.That(result.Error, Does.Contain("error: 4 of 5 outputs could not be fetched\n").And.EndsWith("  the same command tries them again\n"));
        foreach (var (id, reason) in ((string, string)[])[("run_gone", "410"), ("run_page", "a web page"), ("run_endless", "100000 bytes"), ("run_busy", "503")])
        {
            Assert.That(result.Error, Does.Match($"\n  {id} output_1: .*{reason}.*\\. [A-Z].*\\.\n"), "with its reason and what to do");
        }
        var failed = Listing.Parse(result.Output).GetProperty("failed").EnumerateArray().ToDictionary(
            failure => failure.GetProperty("run_id").GetString()!, failure => failure.GetProperty("reason").GetString());
        Assert.That(failed, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["run_gone"] = "expired", ["run_page"] = "unexpected_content", ["run_endless"] = "too_large", ["run_busy"] = "unavailable",
        }));

        isWell = true;
        var again = await scene.RunAsync(options);

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(again.Error, Does.StartWith("4 fetched (").And.Contain(", 1 there already, 0 failed."));
        Assert.That(scene.Files, Has.Length.EqualTo(5));
        Assert.That(scene.HasLeaked, Is.False);
    }

    [Test]
    public async Task Programs_get_one_object()
    {
        await using var scene = await MirrorScene.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.FromResult(true);
        });
        scene.Add("run_a");
        var result = await scene.RunAsync("sync", scene.Folder, "--error-format", "json");
        Assert.That(result.ExitCode, Is.EqualTo(9));
        using var document = JsonDocument.Parse(result.Error);
        var error = document.RootElement.GetProperty("error");
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("incomplete"));
        Assert.That(error.GetProperty("exit_code").GetInt32(), Is.EqualTo(9));
        Assert.That(error.GetProperty("fields")[0].GetProperty("field").GetString(), Is.EqualTo("run_a output_1"));
        Assert.That(error.GetProperty("notices")[0].GetString(), Does.StartWith("0 fetched (0 B), 0 there already, 1 failed"));
    }

    [Test]
    public async Task Names_lead_nowhere_but_into_the_folder()
    {
        await using var scene = await MirrorScene.StartAsync();
        string[] names = ["run_../../evil", "run_/etc/passwd", "run_..\\..\\evil", "run_con", "run_" + Hostile.Text, "run_" + new string('x', 400)];
        var address = $"{scene.MediaOrigin}/good/1";
        foreach (var name in names)
        {
            scene.Flora.Add(FloraModelFactory.Generation(
                name, projectId: "../../prj_" + name, model: FloraModelFactory.GenerationModel("../" + name), outputs:
                [
                    FloraModelFactory.GenerationOutput("../output", url: address),
                    FloraModelFactory.GenerationOutput("../output", url: "file:///etc/passwd"),
                ]));
        }
        var result = await scene.RunAsync("sync", scene.Folder, "--layout", "{project}/{model}/{run_id}/{output_id}{ext}", "-f", "tsv");
        Assert.That(result.ExitCode, Is.EqualTo(9), result.Error);
        Assert.That(scene.Beside, Is.EqualTo(["out"]));
        Assert.That(scene.Files, Has.Length.EqualTo(names.Length).And.All.EndsWith(".png"));
        Assert.That(scene.Files.SelectMany(Displayed.Acting), Is.Empty);
        Assert.That(Displayed.Acting(result.Error), Is.Empty, "On a terminal it does nothing.");
        Assert.That(result.Error, Does.Contain("The output has no address of http or https."));
    }

    [Test]
    public async Task A_listing_that_fails_ends_it()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a");
        scene.Flora.Fail(System.Net.HttpStatusCode.Forbidden);
        var result = await scene.RunAsync("sync", scene.Folder);
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.StartWith("error: 403 forbidden"));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public async Task A_record_of_another_make_is_left_alone()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Add("run_a");
        Directory.CreateDirectory(Path.Combine(scene.Folder, ".flora"));
        await File.WriteAllTextAsync(Path.Combine(scene.Folder, ".flora", "manifest.jsonl"), "{\"no\": \n\"manifest\"}\n");
        var result = await scene.RunAsync("sync", scene.Folder);
        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(result.Error, Does.Contain("manifest.jsonl").And.Contain("move that file away"));
        Assert.That(scene.Flora.Requests, Is.Empty);
    }
}
