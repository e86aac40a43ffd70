using Flora.History.Tests.Support;

namespace Flora.History.Tests.Export;

public sealed class ExportResumeTests
{
    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task An_export_that_was_torn_at_any_byte_is_gone_on_with(ExportFormat format)
    {
        using var scene = new ExportScene(format);
        scene.Flora.Add([ExportScene.Run("run_1", 60, "a \"quoted\",\r\nlong 'text'"), ExportScene.Run("run_2", 120, "=1+1"), ExportScene.Run("run_3", 180, "été 🎨")]);
        await scene.ExportAsync();
        var whole = File.ReadAllBytes(scene.File);
        foreach (var withNote in new[] { false, true })
        {
            for (var end = 0; end < whole.Length; end += 3)
            {
                File.WriteAllBytes(scene.File, whole[..end]);
                if (!withNote)
                {
                    File.Delete(scene.File + ".flora-export");
                }
                await scene.ExportAsync();
                Assert.That(File.ReadAllBytes(scene.File), Is.EqualTo(whole), $"torn at {end}");
            }
        }
    }

    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task A_last_line_whose_end_an_editor_took_away_comes_again_though_it_is_old(ExportFormat format)
    {
        using var scene = new ExportScene(format);
        scene.Flora.Add([ExportScene.Run("run_1", 60), ExportScene.Run("run_2", 60_000)]);
        await scene.ExportAsync();
        // Longer than it was, though the last record is torn.
        File.WriteAllText(scene.File, File.ReadAllText(scene.File).Replace("flux", "a much longer name", StringComparison.Ordinal).TrimEnd());

        await scene.ExportAsync();

        Assert.That(scene.Ids(), Is.EquivalentTo(["run_1", "run_2"]));
    }

    [TestCase(ExportFormat.JsonLines)]
    [TestCase(ExportFormat.Csv)]
    public async Task A_run_of_the_future_does_not_hide_those_of_today(ExportFormat format)
    {
        using var scene = new ExportScene(format);
        scene.Flora.Add([ExportScene.Run("run_1", 60), ExportScene.Run("run_future", -60 * 24 * 365 * 70)]);
        await scene.ExportAsync();

        scene.Flora.Add(ExportScene.Run("run_2", -10));
        await scene.ExportAsync();

        Assert.That(scene.Ids(), Is.EquivalentTo(["run_1", "run_2", "run_future"]));
    }
}
