using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Docs.Browser;

/// <summary>Whatever a document says is text to a reader: it ends no script, runs nothing, fetches nothing.</summary>
[TestFixture]
public sealed class HostileSiteTests
{
    private const string Text = "</script><script>hostile = 1</script> {{hostile}} a|b <img src=x onerror=hostile=1> <b>bold</b>";

    private const string Yaml = $$$$"""
        openapi: 3.1.0
        info: { title: '{{{{Text}}}}', version: '1', description: 'About {{{{Text}}}} ![picture](https://pictures.test/a.png) and `code </script> {{x}} a|b`' }
        servers: [ { url: 'https://api.test', description: '{{{{Text}}}}' } ]
        tags: [ { name: 'things & {{{{Text}}}}', description: '{{{{Text}}}}' } ]
        paths:
          /things:
            get:
              operationId: 'things "list" <i>'
              tags: [ 'things & {{{{Text}}}}' ]
              summary: 'List `things` {{{{Text}}}}'
              description: '{{{{Text}}}} [link](javascript:hostile=1) `` a ` tick ``'
              parameters:
                - { name: kind, in: query, description: '{{{{Text}}}}', schema: { type: string, enum: [ '{{{{Text}}}}', "it's" ] }, example: "it's" }
                - { name: note, in: query, description: 'Quotes', schema: { type: string }, example: "$(touch hostile) `id` \"x\" 'y' \u2028 end" }
              responses:
                '200':
                  description: '{{{{Text}}}}'
                  content: { application/json: { schema: { type: object, description: '{{{{Text}}}}', properties: { name: { type: string, description: '{{{{Text}}}}' } } }, example: { name: '{{{{Text}}}} \u2028' } } }
                '404': { description: '{{{{Text}}}}' }
        """;

    private readonly TemporaryFolder folder = new();
    private SeenSite seen = null!;

    [OneTimeSetUp]
    public void Open() => seen = SeenSite.Open(folder.Write("hostile.yaml", Yaml), times: 0);

    [OneTimeTearDown]
    public void Close()
    {
        seen?.Dispose();
        folder.Dispose();
    }

    [Test]
    public void Nothing_of_it_runs_or_is_fetched()
    {
        Assert.That(seen.Report["complaints"]!.Select(complaint => (string)complaint!), Is.Empty);
        Assert.That(seen.Pages.Select(page => (bool)page["ran"]!), Is.Not.Empty.And.All.False);
    }

    [TestCase("index.html")]
    [TestCase("reference.html")]
    public void It_is_shown_as_it_was_written(string address)
    {
        var text = (string)seen.Pages.First(page => (string)page["address"]! == address)["text"]!;
        Assert.That(text, Does.Contain(Text).And.Contain("code </script> {{x}} a|b").And.Contain($"List `things` {Text}"));
    }

    [Test]
    public void Its_operation_opens_by_its_link_and_shows_its_samples()
    {
        var operation = seen.Report["operations"]!.Single();
        Assert.That((string)operation["samples"]!["curl"]!, Does.Contain("'kind=it'\\''s'"));
        Assert.That((string)operation["samples"]!["C#"]!, Does.Contain("client."));
        Assert.That(seen.Report["links"]!.Where(link => ((string)link["to"]!).StartsWith("file:", StringComparison.Ordinal)).Select(link => (bool)link["leads"]!), Is.All.True);
    }
}
