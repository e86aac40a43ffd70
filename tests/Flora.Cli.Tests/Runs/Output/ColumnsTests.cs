using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs.Output;

internal sealed class ColumnsTests
{
    [Test]
    public async Task Columns_are_members_at_any_depth_and_in_any_order()
    {
        var (records, error) = await CsvAsync("outputs.1.type, model.model_id ,run_id");
        Assert.That(records, Is.EqualTo(new[] { new[] { "outputs.1.type", "model.model_id", "run_id" }, ["text", "t2i-flux-2-pro", "run_1"] }));
        Assert.That(error, Is.Empty);
    }

    [Test]
    public async Task A_member_that_the_document_does_not_name_is_a_column_too()
    {
        var (records, error) = await CsvAsync(@"later.a\.b\,c,run_id");
        Assert.That(records, Is.EqualTo(new[] { new[] { @"later.a\.b\,c", "run_id" }, ["1", "run_1"] }));
        Assert.That(error, Is.Empty);
    }

    [Test]
    public async Task A_member_that_no_item_has_is_an_empty_column_and_a_word_about_it()
    {
        var (records, error) = await CsvAsync("statsu,completed_at,run_id");
        Assert.That(records[1], Is.EqualTo(new[] { "", "", "run_1" }));
        Assert.That(error, Does.StartWith("No item has statsu.\n  The document names created_at, generation_id, ").And.Contains("model.model_id"));
    }

    [Test]
    public async Task A_table_shows_the_columns_as_it_does_anyhow()
    {
        await using var server = await LoopbackServer.StartAsync(200, Body);
        var result = await Listing.RunAsync(server, "--format", "table", "--columns", "charged_cost,error_message,model.model_id,run_id");
        Assert.That(result.Text, Is.EqualTo(" COST  ERROR MESSAGE  MODEL           RUN ID\n$1.50  bad            t2i-flux-2-pro  run_1\n"));
    }

    [Test]
    public async Task The_columns_of_csv_do_not_depend_on_the_items()
    {
        using var none = new InMemoryFlora();
        await using var empty = await LoopbackServer.StartAsync(none);
        using var sample = InMemoryFlora.WithSampleData();
        await using var full = await LoopbackServer.StartAsync(sample);
        var header = (await Listing.RunAsync(empty, "--format", "csv")).Text;
        Assert.That((await Listing.RunAsync(full, "--format", "csv")).Text, Does.StartWith(header));
        Assert.That(StrictCsv.Parse(header).Single(), Has.Length.EqualTo(15));
    }

    private const string Body = """
        {"generations":[{"created_at":0,"generation_id":"run_1","progress":100,"project_id":"prj_1","run_id":"run_1","status":"completed","workspace_id":"ws_1","charged_cost":1.5,"error_message":"bad",
         "model":{"model_id":"t2i-flux-2-pro"},"outputs":[{"output_id":"1","type":"imageUrl","url":"u"},{"output_id":"2","type":"text","url":"t"}],"later":{"a.b,c":1}}],"meta":{"next_cursor":null}}
        """;

    private static async Task<(string[][] Records, string Error)> CsvAsync(string columns)
    {
        await using var server = await LoopbackServer.StartAsync(200, Body);
        var result = await Listing.RunAsync(server, "--format", "csv", "--columns", columns);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return (StrictCsv.Parse(result.Text), result.Error);
    }
}
