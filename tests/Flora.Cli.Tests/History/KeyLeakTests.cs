using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.History;

/// <summary>Whatever the API hands out, no command sends the key to another origin than the API's.</summary>
internal sealed class KeyLeakTests
{
    private const string Key = "sk_live_only_for_the_api";

    private static IEnumerable<TestCaseData> Commands()
    {
        yield return new("generations list --all", 0, false);
        yield return new("generations list --all --debug", 0, false);
        yield return new("runs get run_1", 0, false);
        yield return new("runs get run_redirected", 5, false);
        yield return new("generations wait run_1 run_2", 0, false);
        yield return new("generations wait run_redirected", 5, false);
        yield return new("generations watch --wait-timeout 0", 8, false);
        yield return new("generations download run_1 run_2 --dir OUT", 0, true);
        yield return new("generations download --all --dir OUT --debug", 0, true);
        yield return new("generations sync OUT --metadata", 0, true);
        yield return new("generations sync OUT --debug", 0, true);
        yield return new("generations cost --by model,day", 0, false);
        yield return new("generations export OUT.jsonl", 0, false);
        yield return new("generations export OUT.csv", 0, false);
    }

    [TestCaseSource(nameof(Commands))]
    public async Task Another_origin_never_receives_the_key(string command, int exitCode, bool fetches)
    {
        // One of the two outputs of a run is redirected.
        await using var elsewhere = MediaServer.Start(context =>
        {
            if (context.Request.Path.Value!.EndsWith("/moved", StringComparison.Ordinal))
            {
                context.Response.Redirect("/final");
                return Task.CompletedTask;
            }
            return MediaServer.SendAsync(context, MediaServer.Png, "image/png");
        });
        using var flora = new InMemoryFlora { ApiKey = Key };
        foreach (var id in (string[])["run_1", "run_2", "run_3"])
        {
            flora.Add(FloraModelFactory.Generation(
                id, id == "run_3" ? "running" : "completed", pollUrl: elsewhere.At($"runs/{id}"), chargedCost: 1,
                outputs: [FloraModelFactory.GenerationOutput(url: elsewhere.At("moved")), FloraModelFactory.GenerationOutput("output_2", url: elsewhere.At("direct"))]));
        }
        using var invoker = new HttpMessageInvoker(flora, disposeHandler: false);
        await using var api = await LoopbackServer.StartAsync(context =>
        {
            if (!context.Request.Path.Value!.EndsWith("/runs/run_redirected", StringComparison.Ordinal)) return LoopbackServer.ForwardAsync(context, invoker);
            context.Response.Redirect(elsewhere.At("runs/run_redirected"));
            return Task.CompletedTask;
        });
        using var folder = new TemporaryFolder();
        var words = command.Split(' ').Select(word => word.Replace("OUT", folder["out"], StringComparison.Ordinal));

        var result = await FloraProcess.RunAsync([.. words, "--base-url", api.BaseUrl, "--api-key", Key, "--max-retries", "0"], environment: null);

        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        Assert.That(flora.Requests.Select(request => request.Headers["Authorization"]), Has.All.EqualTo("Bearer " + Key), "The API does.");
        Assert.That(elsewhere.Requests.Any(), Is.EqualTo(fetches));
        Assert.That(elsewhere.Requests.SelectMany(request => request.Headers), Has.None.StartsWith("Authorization").IgnoreCase.And.None.Contains(Key));
        Assert.That(result.Text + result.Error, Does.Not.Contain(Key));
        foreach (var file in Directory.EnumerateFiles(folder[""], "*", SearchOption.AllDirectories))
        {
            Assert.That(await File.ReadAllTextAsync(file), Does.Not.Contain(Key), file);
        }
    }
}
