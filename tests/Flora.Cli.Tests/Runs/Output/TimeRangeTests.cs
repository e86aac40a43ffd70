using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;
using Flora.Testing;

namespace Flora.Cli.Tests.Runs.Output;

/// <summary>Items of a time, of a history with one run a day, <c>run_1</c> of 2026-01-01 to <c>run_60</c>.</summary>
internal sealed class TimeRangeTests
{
    [TestCase("--since 2026-02-20", 60, 51, 1)]
    [TestCase("--since 2026-02-20T12:00Z", 60, 51, 1)]
    [TestCase("--since 2026-02-20T12:00:01Z", 60, 52, 1)]
    [TestCase("--since 2026-02-10 --limit 5", 60, 41, 5)]
    [TestCase("--until 2026-02-28", 59, 1, 1)]
    [TestCase("--until 2026-01-31 --limit 20", 31, 21, 2)]
    [TestCase("--until 2026-01-31 --limit 25", 31, 11, 2)]
    [TestCase("--until 2026-01-10 --limit 7", 10, 5, 8)]
    [TestCase("--until 2026-01-10 --limit 7 --all", 10, 1, 9)]
    [TestCase("--since 2026-01-05 --until 2026-01-10 --limit 7", 10, 5, 9)]
    [TestCase("--since 2026-01-05 --max-items 3", 60, 58, 1)]
    [TestCase("--since 2026-02-27 --max-items 30", 60, 58, 1)]
    [TestCase("--since 2027-01-01", 0, 1, 1)]
    public async Task A_listing_begins_and_ends_with_its_time(string options, int first, int last, int requests)
    {
        using var flora = History();
        await using var server = await LoopbackServer.StartAsync(flora);
        var result = await FloraProcess.RunAsync(
            ["generations", "list", "--base-url", server.BaseUrl, "--format", "jsonl", .. options.Split(' ')],
            new Dictionary<string, string> { ["FLORA_API_KEY"] = "K", ["TZ"] = "UTC" });
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(FormatReader.Ids("jsonl", result), Is.EqualTo(Ids(first, last)));
        Assert.That(flora.Requests, Has.Count.EqualTo(requests));
    }

    [Test]
    public async Task Some_items_before_a_time_are_followed_by_the_next_without_gap_or_double()
    {
        using var flora = History();
        await using var server = await LoopbackServer.StartAsync(flora);
        var listed = new List<string>();
        string[] arguments = ["generations", "list", "--base-url", server.BaseUrl, "--format", "jsonl", "--since", "2026-01-06Z", "--until", "2026-01-20Z", "--max-items", "4"];
        for (var run = 0; run < 10 && arguments.Length > 0; run++)
        {
            var result = await FloraProcess.RunAsync([.. arguments, "--api-key", "K"]);
            listed.AddRange(FormatReader.Ids("jsonl", result));
            arguments = [.. result.Error.Split('\n').Where(line => line.StartsWith("  flora ", StringComparison.Ordinal)).SelectMany(line => line.Trim().Split(' ').Skip(1))];
        }
        Assert.That(listed, Is.EqualTo(Ids(20, 6)));
        Assert.That(arguments, Is.Empty);
    }

    [Test]
    public async Task The_command_that_goes_on_names_the_time_and_not_how_long_ago()
    {
        var result = await FloraProcess.RunAsync("generations", "list", "--demo", "--since", "30d", "--until", "1s", "--max-items", "2", "-q=x");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        result = await FloraProcess.RunAsync("generations", "list", "--demo", "--since", "30d", "--until", "1s", "--max-items", "2");
        Assert.That(result.Error, Does.Match(@"--since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z --until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"));
    }

    private static InMemoryFlora History() => new(Enumerable.Range(1, 60).Select(day => FloraModelFactory.Generation(
        $"run_{day}", createdAt: new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 1))));

    private static IEnumerable<string> Ids(int first, int last) =>
        Enumerable.Range(last, Math.Max(0, first - last + 1)).Reverse().Select(day => $"run_{day}");
}
