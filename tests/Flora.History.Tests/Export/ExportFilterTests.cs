using Flora.History.Tests.Support;

namespace Flora.History.Tests.Export;

public sealed class ExportFilterTests
{
    [Test]
    public async Task A_file_holds_the_runs_of_one_filter()
    {
        using var scene = new ExportScene(ExportFormat.JsonLines);
        scene.Flora.Add([ExportScene.Run("run_1", 60), ExportScene.Run("run_2", 6000)]);
        var project = new HistoryFilter { ProjectId = "prj_abc123", Since = ExportScene.Start.AddDays(-1) };
        Assert.That((await scene.ExportAsync(project)).Written, Is.EqualTo(1));
        var e = await Assert.ThrowsAsync<FloraValidationException>(() => scene.ExportAsync());
        Assert.That(e!.Message, Does.Contain("holds an export of other runs"));
        Assert.That((await scene.ExportAsync(project with { Since = ExportScene.Start.AddDays(-10) })).Written, Is.EqualTo(1), "what is older now, too");
        Assert.That((await scene.ExportAsync(project with { Since = ExportScene.Start.AddDays(-1) })).Written, Is.Zero);
    }

    [Test]
    public async Task A_run_that_is_under_way_while_younger_ones_have_the_wanted_state_is_not_lost()
    {
        using var scene = new ExportScene(ExportFormat.JsonLines);
        var filter = new HistoryFilter { Status = GenerationStatus.Completed };
        scene.Flora.Add([ExportScene.Run("run_slow", 6000) with { Status = "running" }, ExportScene.Run("run_young", 60), ExportScene.Run("run_failed", 90) with { Status = "failed" }]);

        var first = await scene.ExportAsync(filter);
        Assert.That((first.Written, first.LeftForLater), Is.EqualTo((1, 1)));
        scene.Flora.Add([ExportScene.Run("run_slow", 6000), .. Enumerable.Range(1, 200).Select(i => ExportScene.Run($"run_between_{i}", 60 + i))]);
        await scene.ExportAsync(filter);

        Assert.That(scene.Ids(), Is.Unique.And.Count.EqualTo(202).And.Contains("run_slow").And.No.Contains("run_failed"));
    }
}
