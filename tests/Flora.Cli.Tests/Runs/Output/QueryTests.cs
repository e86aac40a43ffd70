using Flora.Cli.Tests.Support;

namespace Flora.Cli.Tests.Runs.Output;

internal sealed class QueryTests
{
    private static readonly string[][] Pages = [["run_1", "run_2"], ["run_3"]];

    [TestCase("json", "$.generations[*].run_id", "[\n  \"run_1\",\n  \"run_2\",\n  \"run_3\"\n]\n")]
    [TestCase("json", "$.generations[1].run_id", "\"run_2\"\n")]
    [TestCase("json", "$.generations[-1:].run_id", "[\n  \"run_3\"\n]\n")]
    [TestCase("json", "$.generations[?(@.run_id == 'run_2')].progress", "[\n  100\n]\n")]
    [TestCase("json", "$.generations[?(@.run_id =~ /^RUN_[23]$/i)].run_id", "[\n  \"run_2\",\n  \"run_3\"\n]\n")]
    [TestCase("json", "$['meta']['next_cursor']", "null\n")]
    [TestCase("json", "meta", "{\n  \"next_cursor\": null\n}\n")]
    [TestCase("yaml", "$.generations[*].run_id", "- run_1\n- run_2\n- run_3\n")]
    [TestCase("yaml", "$.generations[0].run_id", "run_1\n")]
    [TestCase("jsonl", "$.run_id", "\"run_1\"\n\"run_2\"\n\"run_3\"\n")]
    [TestCase("jsonl", "$['run_id','status']", "\"run_1\"\n\"completed\"\n\"run_2\"\n\"completed\"\n\"run_3\"\n\"completed\"\n")]
    [TestCase("csv", "$.run_id", "value\r\nrun_1\r\nrun_2\r\nrun_3\r\n")]
    [TestCase("tsv", "$[?(@.run_id == 'run_2')].run_id", "value\nrun_2\n")]
    [TestCase("jsonl", "$[?(@.run_id != 'run_2')]['run_id']", "\"run_1\"\n\"run_3\"\n")]
    [TestCase("table", "$.run_id", "VALUE\nrun_1\nrun_2\nrun_3\n")]
    public async Task A_query_is_about_the_document_or_about_each_item(string format, string query, string printed)
    {
        await using var server = await PageServer.StartAsync(Pages);
        var result = await Listing.RunAsync(server, "--all", "--format", format, "--query", query);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Text, Is.EqualTo(printed));
        Assert.That(result.Error, Is.Empty);
    }

    [TestCase("json", "$.nothing", "Nothing matches --query $.nothing.\n")]
    [TestCase("yaml", "$.generations[9]", "Nothing matches --query $.generations[9].\n")]
    [TestCase("jsonl", "$.generations[*]", "Nothing matches --query $.generations[*]: in this format $ stands for each item.\n")]
    public async Task No_match_prints_nothing_and_says_so(string format, string query, string error)
    {
        await using var server = await PageServer.StartAsync(Pages);
        var result = await Listing.RunAsync(server, "--all", "--format", format, "--query", query);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Text, Is.Empty);
        Assert.That(result.Error, Is.EqualTo(error));
    }

    [Test]
    public async Task What_is_found_has_columns_too()
    {
        const string body = """
            {"generations":[{"created_at":0,"generation_id":"run_1","progress":100,"project_id":"prj_1","run_id":"run_1","status":"completed","workspace_id":"ws_1",
             "outputs":[{"output_id":"1","type":"imageUrl","url":"u"},{"output_id":"2","type":"text","url":"t"}]}],"meta":{"next_cursor":null}}
            """;
        await using var server = await LoopbackServer.StartAsync(200, body);
        var result = await Listing.RunAsync(server, "--format", "csv", "--query", "$.outputs[*]", "--columns", "url,type");
        Assert.That(result.Text, Is.EqualTo("url,type\r\nu,imageUrl\r\nt,text\r\n"));
    }

    [Test]
    public async Task Numbers_are_printed_as_received()
    {
        const string body = """{"generations":[],"meta":{"next_cursor":null,"a":1.50,"b":12345678901234567890123,"c":1E+400,"d":0.1234567890123456789012345678901234567890}}""";
        await using var server = await LoopbackServer.StartAsync(200, body);
        var result = await Listing.RunAsync(server, "--query", "$.meta['a','b','c','d']");
        Assert.That(result.Text, Is.EqualTo("[\n  1.50,\n  12345678901234567890123,\n  1E+400,\n  0.1234567890123456789012345678901234567890\n]\n"));
    }

    [Test]
    public async Task A_pattern_that_never_ends_is_ended()
    {
        await using var server = await LoopbackServer.StartAsync(200, PageServer.Page([PageServer.Run("run_" + new string('a', 40) + "!")], null));
        var result = await Listing.RunAsync(server, "--format", "jsonl", "--query", "$[?(@.run_id =~ /^run_(a+)+$/)]");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith("error: a pattern of --query takes too long\n"));
    }

    [TestCase(" ", "is empty")]
    [TestCase("$[", "is no JSONPath")]
    [TestCase("$.a[x]", "is no JSONPath")]
    [TestCase("$.a[?(@.b == )]", "is no JSONPath")]
    [TestCase("$[?(@.a =~ /[/)]", "has a wrong pattern")]
    [TestCase("$.a[?(@.b =~ /x(?<n>/i)]", "has a wrong pattern")]
    [TestCase("$['=~ /(/'", "is no JSONPath")]
    [TestCase("$[?(@.a == 'x]", "is no JSONPath")]
    public async Task A_broken_expression_is_refused_before_anything_is_sent(string query, string message)
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--base-url", "http://127.0.0.1:9", "--api-key", "K", "--query", query);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: --query {message}"));
    }

    [Test]
    public async Task An_endless_expression_is_refused()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--query", string.Concat(Enumerable.Repeat("$[?(@", 20_000)));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
    }

    [Test]
    public async Task A_terminal_gets_json_of_a_query_as_well()
    {
        var result = await TerminalProcess.RunAsync(80, ["generations", "list", "--demo", "--query", "$.meta.total_estimate"], new Dictionary<string, string>());
        Assert.That(result.Text, Is.EqualTo("240\n"));
    }
}
