using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Testing;
using Microsoft.AspNetCore.Http;

namespace Flora.Cli.Tests.Runs;

/// <summary>How far a listing goes, and how it goes on.</summary>
internal sealed class PagingTests
{
    [Test]
    public async Task All_goes_on_to_the_last_page_in_large_ones()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(server, "--all");
        Assert.That(result.Error, Is.Empty);
        Assert.That(Listing.Ids(result.Output), Is.Unique.And.Length.EqualTo(240));
        Assert.That(flora.Requests.Select(request => request.Query["limit"]), Is.EqualTo(["100", "100", "100"]));
        Assert.That(Listing.Parse(result.Output).GetProperty("meta").GetProperty("next_cursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Max_items_asks_the_last_page_for_what_is_missing_and_names_the_command_that_goes_on()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var first = await Listing.RunAsync(server, "--max-items", "150", "--limit", "40", "--format", "json");
        Assert.That(flora.Requests.Select(request => request.Query["limit"]), Is.EqualTo(["40", "40", "40", "30"]));
        Assert.That(Listing.Ids(first.Output), Has.Length.EqualTo(150));

        var command = first.Error.Split('\n').Single(line => line.StartsWith("  flora ", StringComparison.Ordinal)).Trim();
        Assert.That(command, Does.Not.Contain("sk_live"));
        var second = await FloraProcess.RunAsync([.. command.Split(' ').Skip(1), "--api-key", "sk_live_k"], environment: null);
        Assert.That(Listing.Ids(second.Output), Has.Length.EqualTo(90));
        Assert.That(Listing.Ids(first.Output).Concat(Listing.Ids(second.Output)), Is.EqualTo(SampleData.Generations().Select(run => run.GenerationId)));
    }

    [Test]
    public async Task Empty_pages_do_not_end_a_listing()
    {
        string[] pages =
        [
            """{"generations":[],"meta":{"next_cursor":"a"}}""",
            """{"generations":[],"meta":{"next_cursor":"b"}}""",
            """{"generations":[],"meta":{"next_cursor":""}}""",
        ];
        var sent = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(pages[sent++]);
        });
        var result = await Listing.RunAsync(server, "--max-items", "5", "--format", "jsonl");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(sent, Is.EqualTo(3));
        Assert.That(result.Error, Is.EqualTo("There are none.\n"));
    }

    [Test]
    public async Task Cursors_that_go_in_circles_end_with_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"generations":[],"meta":{"next_cursor":"again"}}""");
        var result = await Listing.RunAsync(server, "--all", "--format", "jsonl");
        Assert.That(result.ExitCode, Is.EqualTo(5), result.Error);
    }

    [Test]
    public async Task A_server_that_gives_more_than_asked_for_is_cut_to_size()
    {
        await using var server = await LoopbackServer.StartAsync(200, """
            {"generations":[ITEM,ITEM,ITEM],"meta":{"next_cursor":"next"}}
            """.Replace("ITEM", """{"created_at":0,"generation_id":"run_1","progress":0,"project_id":"prj_1","run_id":"run_1","status":"new","workspace_id":"ws_1"}""", StringComparison.Ordinal));
        var result = await Listing.RunAsync(server, "--max-items", "2", "--cursor", "here");
        Assert.That(Listing.Ids(result.Output), Has.Length.EqualTo(2));
        Assert.That(result.Error, Does.Contain("--cursor here").And.Not.Contains("--cursor next"));
    }
}
