using System.Text;
using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs;

/// <summary>What is asked for, and what is printed.</summary>
internal sealed class ListingTests
{
    [Test]
    public async Task Every_parameter_reaches_the_query()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(
            server, "--limit", "7", "--status", "failed", "--project-id", "prj_a&b=c %+ü", "--workspace-id", "ws_1", "--cursor", "eyJvZmZzZXQiOjIwfQ");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(flora.Requests.Single().Query, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["limit"] = "7",
            ["status"] = "failed",
            ["project_id"] = "prj_a&b=c %+ü",
            ["workspace_id"] = "ws_1",
            ["cursor"] = "eyJvZmZzZXQiOjIwfQ",
        }));
    }

    [Test]
    public async Task Without_options_nothing_is_asked_for_but_a_page()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(server);
        Assert.That(flora.Requests.Single().Query, Is.Empty);
        Assert.That(Listing.Ids(result.Output), Has.Length.EqualTo(20));
    }

    [TestCase("@file")]
    [TestCase("-abc")]
    [TestCase("--limit=3")]
    [TestCase("$(id) 'a' \"b\"")]
    public async Task A_cursor_is_sent_as_it_is(string cursor)
    {
        using var flora = new InMemoryFlora();
        await using var server = await LoopbackServer.StartAsync(flora);
        await Listing.RunAsync(server, $"--cursor={cursor}");
        Assert.That(flora.Requests.Single().Query["cursor"], Is.EqualTo(cursor));
    }

    [Test]
    public async Task Json_is_the_documented_document()
    {
        await using var server = await LoopbackServer.StartAsync(200, Documented.Page);
        var result = await Listing.RunAsync(server, "--format", "json");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Text, Is.EqualTo(Documented.Page + "\n"));
    }

    [Test]
    public async Task Json_keeps_what_the_contract_does_not_name()
    {
        const string body = """
            {"generations":[],"meta":{"next_cursor":null,"later":1.50},"notice":{"text":"é <b> \u001b","big":12345678901234567890}}
            """;
        await using var server = await LoopbackServer.StartAsync(200, body);
        var result = await Listing.RunAsync(server, "--format", "json");
        Assert.That(JsonElement.DeepEquals(Listing.Parse(result.Output), Listing.Parse(Encoding.UTF8.GetBytes(body))), Is.True, result.Text);
        Assert.That(result.Text, Does.Contain("12345678901234567890").And.Contains("1.50"));
    }

    [Test]
    public async Task Raw_is_the_body_byte_for_byte()
    {
        const string body = "{ \"meta\" : {\"next_cursor\":null}, \"generations\":[ ],\t\"x\":\"\\u00e9\u202e\" }\r\n\r\n";
        await using var server = await LoopbackServer.StartAsync(200, body);
        var result = await Listing.RunAsync(server, "--format", "raw");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.EqualTo(Encoding.UTF8.GetBytes(body)));
    }

    [Test]
    public async Task Lines_are_one_item_each()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        var lines = (await Listing.RunAsync(server, "--all", "-f", "jsonl")).Text.Split('\n');
        Assert.That(lines, Has.Length.EqualTo(241));
        Assert.That(lines[^1], Is.Empty);
        Assert.That(lines[..^1].Select(line => Listing.Parse(Encoding.UTF8.GetBytes(line)).ValueKind), Is.All.EqualTo(JsonValueKind.Object));
    }

    [Test]
    public async Task Quiet_says_nothing_but_errors()
    {
        using var flora = InMemoryFlora.WithSampleData();
        await using var server = await LoopbackServer.StartAsync(flora);
        Assert.That((await Listing.RunAsync(server, "-q")).Error, Is.Empty);
        Assert.That((await Listing.RunAsync(server, "-q", "--limit", "0")).Error, Is.Not.Empty);
    }

    [Test]
    public async Task The_command_that_goes_on_repeats_the_options_quoted()
    {
        using var flora = new InMemoryFlora(SampleData.Generations().Select(run => run with { ProjectId = "prj_it's" }));
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await Listing.RunAsync(server, "--project-id", "prj_it's", "--limit", "2", "--timeout", "30s");
        Assert.That(result.Error, Does.Contain(
            $"  flora generations list --base-url {server.BaseUrl} --timeout 30s --limit 2 --project-id 'prj_it'\\''s' --cursor eyJvZmZzZXQiOjJ9\n"));
    }

    [Test]
    public async Task A_table_in_a_file_has_everything_in_full()
    {
        var output = FloraModelFactory.GenerationOutput();
        using var flora = new InMemoryFlora([FloraModelFactory.Generation(
            status: "paused", createdAt: DateTimeOffset.UnixEpoch, chargedCost: 0.1m, model: FloraModelFactory.GenerationModel(), outputs: [output, output])]);
        await using var server = await LoopbackServer.StartAsync(flora);
        var lines = (await Listing.RunAsync(server, "--format", "table")).Text.Split('\n');
        Assert.That(lines[0], Is.EqualTo("RUN ID      STATUS  AGE  MODEL            COST  OUTPUTS"));
        Assert.That(lines[1], Does.Match(
            "^run_abc123  paused  \\d+y  t2i-flux-2-pro  \\$0\\.10  https://media\\.flora\\.ai/output\\.png https://media\\.flora\\.ai/output\\.png$"));
        Assert.That(lines[2..], Is.EqualTo([""]));
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    public async Task The_language_of_the_system_changes_nothing(string culture)
    {
        using var flora = new InMemoryFlora(SampleData.Generations());
        await using var server = await LoopbackServer.StartAsync(flora);
        string[] arguments = ["generations", "list", "--base-url", server.BaseUrl, "--api-key", "K", "--limit", "60", "--timeout", "1.5m"];
        var expected = await FloraProcess.RunAsync(arguments);
        var result = await FloraProcess.RunAsync(arguments, new Dictionary<string, string> { ["LANG"] = $"{culture}.UTF-8", ["LC_ALL"] = $"{culture}.UTF-8" });
        Assert.That(result.Text, Is.EqualTo(expected.Text));
    }
}
