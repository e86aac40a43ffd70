using System.Globalization;
using System.Numerics;
using Flora.History.Tests.Support;
using Flora.Testing;

namespace Flora.History.Tests.Costs;

public sealed class CostTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task The_sums_of_ten_thousand_runs_are_exact()
    {
        var random = new Random(5);
        var prices = new int?[10_000];
        var runs = new Generation[prices.Length];
        for (var i = 0; i < runs.Length; i++)
        {
            // In hundred-thousandths, so that whole numbers are an independent sum.
            prices[i] = random.Next(10) == 0 ? null : random.Next(500_000);
            var status = prices[i] is null && i < 50 ? "running" : i % 9 == 0 ? "failed" : "completed";
            runs[i] = FloraModelFactory.Generation(
                $"run_{i}", status, Start.AddMinutes(-7 * i), projectId: $"prj_{i % 4}", workspaceId: $"ws_{i % 2}",
                chargedCost: prices[i] is { } price ? price / 100_000m : null, model: FloraModelFactory.GenerationModel(i % 11 == 10 ? null : $"model-{i % 11}"));
        }
        await using var server = new FloraServer(new InMemoryFlora(runs) { ApiKey = FloraServer.Key });
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);

        var progress = new Recorder<CostFigures>();
        var summary = await history.SummarizeCostAsync(new() { By = [CostDimension.Model, CostDimension.Day] }, progress: progress);

        Assert.That(progress.Values.Select(static total => total.Runs), Is.EqualTo(Enumerable.Range(1, 100).Select(static page => page * 100)));
        Assert.That(progress.Values[^1], Is.EqualTo(summary.Total));
        AssertSum(summary.Total, Enumerable.Range(0, runs.Length));
        Assert.That(summary.Groups.Sum(static group => group.Figures.Runs), Is.EqualTo(runs.Length));
        Assert.That(summary.Groups.Select(static group => string.Join('\n', group.Key)), Is.Unique);
        foreach (var group in summary.Groups)
        {
            AssertSum(group.Figures, Enumerable.Range(0, runs.Length).Where(i => (i % 11 == 10 ? null : $"model-{i % 11}") == group.Key[0]
                && Start.AddMinutes(-7 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == group.Key[1]));
        }
        Assert.That(summary.Groups[0].Key[0], Is.Null);

        void AssertSum(CostFigures figures, IEnumerable<int> indexes)
        {
            var all = indexes.ToList();
            var sum = all.Aggregate(BigInteger.Zero, (total, i) => total + (prices[i] ?? 0));
            Assert.That(new BigInteger(figures.Cost * 100_000m), Is.EqualTo(sum));
            Assert.That((figures.Runs, figures.Settled), Is.EqualTo((all.Count, all.Count(i => prices[i] is not null))));
            Assert.That(figures.Missing, Is.EqualTo(all.Count(i => prices[i] is null)), "not as nothing");
            Assert.That(figures.UnderWay, Is.EqualTo(all.Count(i => runs[i].Status == "running")));
        }
    }

    [TestCase(CostDimension.Model, "flux=3|veo=4")]
    [TestCase(CostDimension.Project, "prj_a=5|prj_b=2")]
    [TestCase(CostDimension.Workspace, "ws_a=1|ws_b=6")]
    [TestCase(CostDimension.Status, "completed=3|failed=4")]
    [TestCase(CostDimension.Day, "2026-02-28=2|2026-03-01=5")]
    public async Task Costs_are_summed_up_by_anything(CostDimension by, string expected)
    {
        var summary = await SummarizeAsync(new() { By = [by] });
        Assert.That(string.Join('|', summary.Groups.Select(static group => $"{group.Key.Single()}={group.Figures.Cost}")), Is.EqualTo(expected));
        Assert.That((summary.Total.Cost, summary.By), Is.EqualTo((7, new[] { by })));
    }

    [Test]
    public async Task Days_are_those_of_the_time_zone_and_the_filter_counts()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("T", TimeSpan.FromHours(-13), "T", "T");
        var summary = await SummarizeAsync(new() { By = [CostDimension.Day], TimeZone = zone });
        Assert.That(summary.Groups.Select(static group => group.Key.Single()), Is.EqualTo(["2026-02-27", "2026-02-28"]));

        var filtered = await SummarizeAsync(new(), new() { Since = Start.AddHours(-1), Until = Start, ProjectId = "prj_a" });
        Assert.That(filtered.Total.Cost, Is.EqualTo(5), "the newest is not before the moment");
        Assert.That(filtered.Groups.Single().Key, Is.Empty);
        Assert.That((await SummarizeAsync(new(), new() { ProjectId = "prj_none" })).Groups, Is.Empty);
    }

    [Test]
    public async Task A_day_on_which_clocks_change_has_its_own_hours()
    {
        // An hour ahead in summer, which begins at one o'clock UTC on 29 March and ends at one o'clock UTC on 25 October.
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2026, 1, 1), new DateTime(2026, 12, 31), TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 29),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 25));
        var zone = TimeZoneInfo.CreateCustomTimeZone("T", TimeSpan.FromHours(1), "T", "T", "T", [summer]);
        string[] moments = ["2026-03-28T22:59Z", "2026-03-28T23:00Z", "2026-03-29T21:59Z", "2026-03-29T22:00Z", "2026-10-24T21:59Z", "2026-10-24T22:00Z", "2026-10-25T22:59Z", "2026-10-25T23:00Z"];
        using var flora = new InMemoryFlora(moments.Select(static (moment, index) => FloraModelFactory.Generation(
            $"run_{index}", createdAt: DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), chargedCost: 1)));
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = flora });
        using var history = new FloraHistory(client);

        var summary = await history.SummarizeCostAsync(new() { By = [CostDimension.Day], TimeZone = zone });

        Assert.That(summary.Groups.Select(static group => $"{group.Key.Single()}={group.Figures.Cost}"), Is.EqualTo(
            ["2026-03-28=1", "2026-03-29=2", "2026-03-30=1", "2026-10-24=1", "2026-10-25=2", "2026-10-26=1"]));
    }

    [Test]
    public async Task Refunds_count_and_a_sum_that_no_number_holds_is_an_error_of_the_answer()
    {
        Assert.That(await SumAsync(-0.25m, 1m, 0m), Is.EqualTo(0.75m));
        Assert.That(await SumAsync(decimal.MaxValue, 0m), Is.EqualTo(decimal.MaxValue));
        await Assert.ThrowsAsync<FloraResponseException>(() => SumAsync(decimal.MaxValue, decimal.MaxValue));

        static async Task<decimal> SumAsync(params decimal[] costs)
        {
            using var flora = new InMemoryFlora(costs.Select(static (cost, index) => FloraModelFactory.Generation($"run_{index}", createdAt: Start, chargedCost: cost)));
            using var client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = flora });
            using var history = new FloraHistory(client);
            return (await history.SummarizeCostAsync()).Total.Cost;
        }
    }

    [Test]
    public async Task A_run_that_new_ones_push_to_the_next_page_counts_once()
    {
        using var flora = new InMemoryFlora(Enumerable.Range(0, 250).Select(i => FloraModelFactory.Generation($"run_{i}", createdAt: Start.AddMinutes(-i), chargedCost: 1))) { ApiKey = FloraServer.Key };
        await using var server = new FloraServer(flora, (request, _) =>
        {
            if (request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                flora.Add(Enumerable.Range(0, 20).Select(i => FloraModelFactory.Generation($"run_new_{request.Target}_{i}", createdAt: Start.AddMinutes(5), chargedCost: 100)));
            }
            return Task.FromResult(false);
        });
        using var client = server.Client(TimeProvider.System);
        using var history = new FloraHistory(client);
        Assert.That((await history.SummarizeCostAsync()).Total.Cost, Is.EqualTo(250));
    }

    private static async Task<CostSummary> SummarizeAsync(CostOptions options, HistoryFilter? filter = null)
    {
        using var flora = new InMemoryFlora(
        [
            Run("run_1", 1, "prj_a", "ws_a", "flux", "completed", 1),
            Run("run_2", 1500, "prj_b", "ws_b", "flux", "completed", 2),
            Run("run_3", 2, "prj_a", "ws_b", "veo", "failed", 4),
            Run("run_4", 0, "prj_a", "ws_b", "veo", "completed", null),
        ]);
        using var client = new FloraClient(new FloraClientOptions { ApiKey = "K", Transport = flora });
        using var history = new FloraHistory(client);
        return await history.SummarizeCostAsync(options, filter);

        static Generation Run(string id, int minutes, string project, string workspace, string model, string status, decimal? cost) =>
            FloraModelFactory.Generation(id, status, Start.AddMinutes(-minutes), projectId: project, workspaceId: workspace, chargedCost: cost, model: FloraModelFactory.GenerationModel(model));
    }
}
