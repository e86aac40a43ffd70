using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;
using Flora.Testing;

namespace Flora.Cli.Tests.History.Costs;

/// <summary><c>generations cost</c>: exact sums, in every format.</summary>
internal sealed class CostCommandTests
{
    private const int Count = 1000;

    // In millionths, so that whole numbers are an independent sum; null is not settled.
    private static readonly int?[] Prices = Draw();

    [Test]
    public async Task The_sums_are_those_of_an_independent_reckoning()
    {
        await using var scene = await WithRunsAsync();
        var result = await scene.RunAsync("cost", "--by", "model,day", "--time-zone", "Asia/Tokyo");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var data = Listing.Parse(result.Output);
        var groups = data.GetProperty("groups").EnumerateArray().ToArray();
        var expected = Enumerable.Range(0, Count).ToLookup(index => (Model: ModelOf(index), Day: DayOf(index, hours: 9)));
        Assert.That(groups, Has.Length.EqualTo(expected.Count));
        foreach (var group in groups)
        {
            AssertSum(group, expected[(group.GetProperty("model").GetString(), group.GetProperty("day").GetString()!)]);
        }
        AssertSum(data.GetProperty("total"), Enumerable.Range(0, Count));
        Assert.That(data.GetProperty("time_zone").GetString(), Is.EqualTo("Asia/Tokyo"));
        Assert.That(data.GetProperty("currency").GetString(), Is.EqualTo("USD"));
        Assert.That(result.Error, Is.EqualTo($"{Prices.Count(price => price is null)} runs without a cost, 10 of them still under way: counted as missing, and in no sum.\n"));
    }

    [Test]
    public async Task A_spreadsheet_gets_the_sums_alone()
    {
        await using var scene = await WithRunsAsync();
        var result = await scene.RunAsync("cost", "-f", "csv");
        var records = StrictCsv.Parse(result.Text);
        Assert.That(records[0], Is.EqualTo(["model", "cost", "runs", "settled", "missing", "under_way"]));
        Assert.That(records[1][0], Is.Empty, "No model is named.");
        Assert.That(records.Skip(1).Select(record => decimal.Parse(record[1], CultureInfo.InvariantCulture)).Sum(), Is.EqualTo(Prices.Sum(price => price ?? 0m) / 1_000_000m));
        Assert.That(records.Skip(1).Sum(record => int.Parse(record[4], CultureInfo.InvariantCulture)), Is.EqualTo(Prices.Count(price => price is null)));
    }

    [Test]
    public async Task Days_are_those_of_the_machine_unless_a_zone_is_named()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Flora.Add(FloraModelFactory.Generation(createdAt: new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero), chargedCost: 1));
        var local = await FloraProcess.RunAsync(scene.Arguments(["cost", "--by", "day"]), new Dictionary<string, string> { ["TZ"] = "Asia/Tokyo" });
        Assert.That(Listing.Parse(local.Output).GetProperty("groups")[0].GetProperty("day").GetString(), Is.EqualTo("2026-03-02"), local.Error);
        var named = await FloraProcess.RunAsync(
            scene.Arguments(["cost", "--by", "day", "--time-zone", "America/New_York"]), new Dictionary<string, string> { ["TZ"] = "Asia/Tokyo" });
        Assert.That(Listing.Parse(named.Output).GetProperty("groups")[0].GetProperty("day").GetString(), Is.EqualTo("2026-03-01"), named.Error);
    }

    [Test]
    public async Task Filters_queries_and_columns_work_as_elsewhere()
    {
        await using var scene = await WithRunsAsync();
        var queried = await scene.RunAsync("cost", "--status", "running", "--query", "$.total.missing", "-q");
        Assert.That((queried.ExitCode, queried.Text, queried.Error), Is.EqualTo((0, "10\n", "")));
        var chosen = await scene.RunAsync("cost", "--by", "status", "--columns", "status,runs", "-f", "tsv", "-q");
        Assert.That(chosen.Text, Is.EqualTo("status\truns\ncompleted\t990\nrunning\t10\n"));
        var since = await scene.RunAsync("cost", "--by", "project", "--since", "2026-03-01T11:00Z", "--until", "2026-03-01T11:30Z", "--query", "$.total.runs");
        Assert.That(since.Text, Is.EqualTo("4\n"), "of each seventh minute");
    }

    [Test]
    public async Task No_runs_cost_nothing()
    {
        await using var scene = await MirrorScene.StartAsync();
        var result = await scene.RunAsync("cost");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "There are none.\n")));
        Assert.That(Listing.Parse(result.Output).GetProperty("total").GetProperty("cost").GetDecimal(), Is.Zero);
        var table = await scene.RunAsync("cost", "-f", "table");
        Assert.That((table.ExitCode, table.Text), Is.EqualTo((0, "MODEL   COST  RUNS\ntotal  $0.00     0\n")));
    }

    [TestCase("--by modle", "--by must be one of model, project, workspace, status, day, or several with a comma between them, but is \"modle\"", "did you mean model?")]
    [TestCase("--by model,day,model", "--by names model twice")]
    [TestCase("--by model,", "--by must be one of")]
    [TestCase("--by Model", "--by must be one of", "did you mean model?")]
    [TestCase("--time-zone Tokyo/Asia", "--time-zone must be a time zone, a name such as Europe/Berlin or UTC, but is \"Tokyo/Asia\"")]
    [TestCase("--format raw", "--format raw prints a page as received, and here there is none")]
    [TestCase("--since 2026-03-02 --until 2026-03-01", "--since must come before --until")]
    [TestCase("--no-validate", "--no-validate means nothing here")]
    [TestCase("--all", "there is no option --all")]
    [TestCase("more", "unexpected \"more\"")]
    public async Task A_wrong_command_line_is_refused_before_anything_is_sent(string options, string message, string? suggestion = null)
    {
        await using var scene = await MirrorScene.StartAsync();
        var result = await scene.RunAsync(["cost", .. options.Split(' ')]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: {message}").And.Contain("see flora generations cost --help"));
        if (suggestion is not null) Assert.That(result.Error, Does.Contain(suggestion));
        Assert.That(scene.Flora.Requests, Is.Empty);
    }

    [TestCase(System.Net.HttpStatusCode.TooManyRequests, 7)]
    [TestCase(System.Net.HttpStatusCode.InternalServerError, 5)]
    public async Task A_failure_has_the_code_that_it_has_everywhere(System.Net.HttpStatusCode status, int code)
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Flora.Fail(status);
        var result = await scene.RunAsync("cost");
        Assert.That((result.ExitCode, result.Text), Is.EqualTo((code, "")), result.Error);
    }

    private static async Task<MirrorScene> WithRunsAsync()
    {
        var scene = await MirrorScene.StartAsync();
        scene.Flora.Add(Enumerable.Range(0, Count).Select(index => FloraModelFactory.Generation(
            $"run_{index}",
            index < 10 ? "running" : "completed",
            MirrorScene.Start.AddMinutes(-7 * index),
            chargedCost: Prices[index] is { } price ? price / 1_000_000m : null,
            model: FloraModelFactory.GenerationModel(ModelOf(index)))));
        return scene;
    }

    private static string? ModelOf(int index) => index % 6 == 5 ? null : $"model-{index % 6}";

    private static string DayOf(int index, int hours) => MirrorScene.Start.AddMinutes(-7 * index).AddHours(hours).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AssertSum(JsonElement figures, IEnumerable<int> indexes)
    {
        var prices = indexes.Select(index => Prices[index]).ToList();
        Assert.That(prices, Is.Not.Empty);
        var sum = prices.Aggregate(BigInteger.Zero, (total, price) => total + (price ?? 0));
        Assert.That(new BigInteger(decimal.Parse(figures.GetProperty("cost").GetRawText(), CultureInfo.InvariantCulture) * 1_000_000m), Is.EqualTo(sum));
        Assert.That(figures.GetProperty("runs").GetInt32(), Is.EqualTo(prices.Count));
        Assert.That(figures.GetProperty("missing").GetInt32(), Is.EqualTo(prices.Count(price => price is null)), "not as nothing");
    }

    private static int?[] Draw()
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, Count).Select(index => index < 10 || random.Next(8) == 0 ? (int?)null : random.Next(3_000_000))];
    }
}
