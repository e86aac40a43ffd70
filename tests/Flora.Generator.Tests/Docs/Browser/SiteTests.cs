using Flora.Generator.Docs;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Docs.Browser;

/// <summary>The reference of this API in a real browser.</summary>
[TestFixture]
public sealed class SiteTests
{
    private static readonly string Document = RepositoryFiles.Paths[GeneratorPaths.DefaultDocument];

    private SeenSite seen = null!;

    [OneTimeSetUp]
    public void Open() => seen = SeenSite.Open(Document, times: 5);

    [OneTimeTearDown]
    public void Close() => seen?.Dispose();

    [Test]
    public void No_page_complains_or_asks_for_anything_outside_of_its_folder() => Assert.That(Texts(seen.Report["complaints"]), Is.Empty);

    [Test]
    public void Every_link_leads_somewhere() =>
        Assert.That(seen.Report["links"]!.Where(link => !(bool)link["leads"]!).Select(link => $"{link["from"]}: {link["to"]}"), Is.Empty);

    [Test]
    public void The_first_page_leads_to_every_reference()
    {
        var targets = seen.Report["links"]!.Where(link => (string)link["from"]! == "index.html").Select(link => ((string)link["to"]!).Split('/')[^1].Split('#')[0]);
        Assert.That(targets, Is.SupersetOf(new[] { "reference.html", "csharp.html", "commands.html", "llms.txt", "generations_list.md", "runs_get.md" }));
        Assert.That(TextOf("index.html"), Does.Contain("dotnet add package Flora.Generated").And.Contain("dotnet tool install --global Flora.Cli"));
    }

    [Test]
    public void Every_operation_opens_by_a_link_of_its_own_and_shows_all_its_samples()
    {
        var samples = new DocsPipeline(RepositoryFiles.Paths).Samples(Document, new(), new Diagnostics())!;
        var operations = seen.Report["operations"]!;
        Assert.That(operations.Select(operation => ((string)operation["address"]!).Split('/')[^1]), Is.EqualTo(samples.Select(sample => sample.Operation).Distinct()));
        foreach (var sample in samples)
        {
            var shown = operations.Single(operation => ((string)operation["address"]!).EndsWith("/" + sample.Operation, StringComparison.Ordinal))["samples"]!;
            foreach (var text in sample.Texts)
            {
                Assert.That(Words((string?)shown[text.Language] ?? ""), Does.Contain(Words(text.Text)), $"{sample} in {text.Language}");
            }
        }
    }

    [Test]
    public void An_operation_shows_parameters_answers_and_what_to_do_about_errors()
    {
        var text = (string)seen.Report["operations"]![0]!["text"]!;
        Assert.That(text, Does.Contain("1 .. 100").And.Contain("charged_cost").And.Contain("Top up under Settings > Billing."));
        Assert.That(new[] { "400", "401", "402", "403", "404", "409", "429", "500" }.Where(status => !text.Contains(status, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Pages_can_be_read_on_a_phone_and_a_screen_in_the_light_and_in_the_dark()
    {
        Assert.That(seen.Pages.Select(page => (string)page["address"]!).Distinct(), Is.EquivalentTo(new[] { "index.html", "reference.html", "csharp.html", "commands.html" }));
        Assert.Multiple(() =>
        {
            foreach (var page in seen.Pages)
            {
                TestContext.AddTestAttachment(Keep((string)page["picture"]!));
                var name = $"{page["address"]} {page["colorScheme"]} {page["width"]}";
                Assert.That(Texts(page["faint"]), Is.Empty, $"{name}: contrast");
                Assert.That(Texts(page["small"]), Is.Empty, $"{name}: size");
                Assert.That(Texts(page["outside"]), Is.Empty, $"{name}: cut off");
                Assert.That((int)page["overflow"]!, Is.Not.Positive, $"{name}: scrolls sideways");
            }
        });
    }

    [Test]
    public void The_site_is_light() =>
        Assert.That(Directory.EnumerateFiles(seen.Site, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), Is.LessThan(5_000_000));

    // The time that the browser itself works, which other programs on the machine do not lengthen; what passed meanwhile is told beside it.
    [TestCase("index.html")]
    [TestCase("reference.html")]
    public void A_page_is_there_within_a_second(string address)
    {
        var times = seen.Report["times"]!.Where(time => (string)time["address"]! == address).ToList();
        Assert.That(times, Has.Count.EqualTo(5));
        TestContext.Out.WriteLine($"{address}: {Median(times, "work"):0.00} s of work, {Median(times, "seconds"):0.00} s in all");
        Assert.That(Median(times, "work"), Is.LessThan(1));
    }

    private static double Median(List<JToken> times, string key) => times.Select(time => (double)time[key]!).Order().ElementAt(times.Count / 2);

    private static IEnumerable<string> Texts(JToken? list) => list!.Select(text => (string)text!);

    private string TextOf(string address) => (string)seen.Pages.First(page => (string)page["address"]! == address)["text"]!;

    // Blank lines and indentation are the renderer's.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The site's folder goes with the tests; the picture stays with their results.
    private static string Keep(string picture)
    {
        var kept = Path.Combine(TestContext.CurrentContext.WorkDirectory, "pictures", Path.GetFileName(picture));
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Copy(picture, kept, overwrite: true);
        return kept;
    }
}
