using Flora.History.Tests.Support;
using Flora.Testing;

namespace Flora.History.Tests.Export;

public sealed class ExportTests
{
    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task Every_run_is_written_once_and_later_only_what_is_new(ExportFormat format)
    {
        using var scene = new ExportScene(format);
        scene.Flora.Add(Enumerable.Range(0, 350).Select(i => ExportScene.Run($"run_{i}", i * 60)));
        Assert.That(await scene.ExportAsync(), Is.EqualTo(new ExportResult { Written = 350, Kept = 0, LeftForLater = 0, RunsListed = 350 }));
        var first = File.ReadAllBytes(scene.File);

        var requests = scene.Flora.Requests.Count;
        Assert.That((await scene.ExportAsync()).Written, Is.Zero);
        Assert.That(scene.Flora.Requests.Count - requests, Is.EqualTo(1), "no more than the first page tells that nothing is new");
        Assert.That(File.ReadAllBytes(scene.File), Is.EqualTo(first));

        scene.Flora.Add([ExportScene.Run("run_new", -5), ExportScene.Run("run_late", 30)]);
        var result = await scene.ExportAsync();

        Assert.That((result.Written, result.Kept), Is.EqualTo((2, 350)));
        Assert.That(File.ReadAllBytes(scene.File).AsSpan().StartsWith(first), "appended");
        Assert.That(scene.Ids(), Is.EquivalentTo(Enumerable.Range(0, 350).Select(static i => $"run_{i}").Append("run_new").Append("run_late")));
    }

    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task What_is_under_way_or_not_settled_comes_when_it_is(ExportFormat format)
    {
        using var scene = new ExportScene(format);
        var fresh = ExportScene.Run("run_fresh", 10) with { ChargedCost = null, CompletedAt = UnixTimestamp.FromDateTimeOffset(ExportScene.Start.AddMinutes(-9)) };
        scene.Flora.Add([ExportScene.Run("run_done", 5), fresh, ExportScene.Run("run_slow", 100_000) with { Status = "running" }, ExportScene.Run("run_failed", 3) with { Status = "failed", ChargedCost = null }]);
        scene.Flora.Add(Enumerable.Range(0, 150).Select(i => ExportScene.Run($"run_{i}", 200 + i)));

        Assert.That((await scene.ExportAsync()).LeftForLater, Is.EqualTo(2));
        Assert.That(scene.Ids(), Has.Count.EqualTo(152).And.None.EqualTo("run_fresh").And.None.EqualTo("run_slow"));

        scene.Flora.Add([fresh with { ChargedCost = 0.25m }, ExportScene.Run("run_slow", 100_000)]);
        var result = await scene.ExportAsync();

        Assert.That((result.Written, result.LeftForLater), Is.EqualTo((2, 0)));
        Assert.That(scene.Ids(), Is.Unique.And.Count.EqualTo(154));
    }

    [Test]
    public async Task A_line_of_json_is_all_that_the_api_tells()
    {
        using var scene = new ExportScene(ExportFormat.JsonLines);
        var run = ExportScene.Run("run_1", 60) with { AdditionalProperties = new([new("mood", "calm")]), Outputs = [FloraModelFactory.GenerationOutput()] };
        scene.Flora.Add(run);
        await scene.ExportAsync();
        Assert.That(FloraJson.Parse<Generation>(File.ReadAllText(scene.File)), Is.EqualTo(run));
    }

    [Test]
    public async Task A_record_of_csv_has_a_field_for_each_member_and_no_formula()
    {
        using var scene = new ExportScene(ExportFormat.Csv);
        scene.Flora.Add(ExportScene.Run("run_1", 60, "=HYPERLINK(\"x\")") with
        {
            ErrorCode = "-odd", Outputs = [FloraModelFactory.GenerationOutput("o", "text", "a,b")], StartedAt = UnixTimestamp.FromDateTimeOffset(ExportScene.Start.AddTicks(2500)),
        });
        await scene.ExportAsync();
        Assert.That(File.ReadAllText(scene.File), Is.EqualTo(
            "run_id,created_at,started_at,completed_at,status,progress,model_id,project_id,workspace_id,charged_cost,error_code,error_message,outputs,poll_url\r\n"
            + "run_1,2026-03-01T11:00:00Z,2026-03-01T12:00:00.00025Z,,completed,100,flux,prj_abc123,ws_abc123,0.5,'-odd,\"'=HYPERLINK(\"\"x\"\")\","
            + "\"[{\"\"output_id\"\":\"\"o\"\",\"\"type\"\":\"\"text\"\",\"\"url\"\":\"\"a,b\"\"}]\",\r\n"));
    }
}
