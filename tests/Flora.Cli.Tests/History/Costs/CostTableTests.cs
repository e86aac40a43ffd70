using System.Runtime.Versioning;
using Flora.Cli.Tests.Support;
using Flora.Testing;

namespace Flora.Cli.Tests.History.Costs;

/// <summary>The table of costs, with bars where a terminal has room for them.</summary>
[Platform(Include = "Linux", Reason = "Pseudo-terminals.")]
[UnsupportedOSPlatform("windows")]
internal sealed class CostTableTests
{
    private static readonly (string? Model, decimal? Cost)[] Runs =
        [("big", 8m), ("half", 4m), ("tiny", 0.0001m), ("free", 0m), ("late", null), (null, 2m), ("half", null)];

    [Test]
    public async Task Bars_are_as_long_as_costs_are_large()
    {
        var lines = await ShowAsync(100, "xterm");
        Assert.That(lines, Is.EqualTo(
        [
            "MODEL           COST  RUNS  MISSING",
            $"(no model)   $2.0000     1           {new string('█', 10)}",
            $"big          $8.0000     1           {new string('█', 40)}",
            "free         $0.0000     1",
            $"half         $4.0000     2        1  {new string('█', 20)}",
            "late         $0.0000     1        1",
            "tiny         $0.0001     1           ▏",
            "total       $14.0001     7        2",
        ]));
    }

    [Test]
    public async Task A_plain_terminal_gets_plain_letters()
    {
        var lines = await ShowAsync(100, "dumb");
        Assert.That(lines.Single(line => line.StartsWith("half", StringComparison.Ordinal)), Does.EndWith("  " + new string('#', 20)));
    }

    [TestCase(7, true)]
    [TestCase(10, false)]
    [TestCase(7, false, "--no-pager")]
    public async Task A_table_that_is_longer_than_the_screen_opens_in_a_pager(int rows, bool isPaged, params string[] options)
    {
        using var pagers = new FakePagers();
        await using var scene = await SceneAsync();
        using var session = TerminalSession.Start(
            new() { Rows = rows },
            scene.Arguments(["cost", .. options]),
            new Dictionary<string, string> { ["TERM"] = "xterm", ["PAGER"] = pagers.Add("pager", "echo BEGIN; cat; echo END") });
        var result = await session.EndAsync();
        var shown = Displayed.Plain(session.Shown);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(shown.Contains("BEGIN\nMODEL", StringComparison.Ordinal), Is.EqualTo(isPaged));
        Assert.That(shown, Does.Match(isPaged ? "\ntotal [^\n]*\nEND\n2 runs without a cost" : "\ntotal [^\n]*\n2 runs without a cost"));
        Assert.That(session.IsAsItWas);
    }

    [TestCase(60)]
    [TestCase(45)]
    [TestCase(40)]
    [TestCase(20)]
    public async Task It_fits_the_screen(int columns)
    {
        var lines = await ShowAsync(columns, "xterm");
        Assert.That(lines.Select(line => line.Length), Has.All.LessThanOrEqualTo(columns));
        Assert.That(lines[^1], Does.StartWith("total"));
        Assert.That(string.Concat(lines).Contains('█', StringComparison.Ordinal), Is.EqualTo(columns >= 45));
    }

    [Test]
    public async Task A_pipe_gets_no_bars()
    {
        await using var scene = await SceneAsync();
        var result = await scene.RunAsync("cost", "-f", "table");
        Assert.That(result.Text, Does.StartWith("MODEL").And.Contain("half         $4.0000     2        1\n").And.Not.Contain("█"));
    }

    [Test]
    public async Task What_the_API_calls_a_model_does_nothing_to_the_terminal()
    {
        await using var scene = await MirrorScene.StartAsync();
        scene.Flora.Add(FloraModelFactory.Generation("run_1", chargedCost: 1, model: FloraModelFactory.GenerationModel(Hostile.Text)));
        scene.Flora.Add(FloraModelFactory.Generation("run_2", chargedCost: 2));
        var result = await TerminalProcess.RunAsync(300, scene.Arguments(["cost"]), new Dictionary<string, string> { ["TERM"] = "xterm" });
        Assert.That(Displayed.Acting(Displayed.Plain(result.Text)), Is.Empty);
    }

    private static async Task<string[]> ShowAsync(int columns, string terminal)
    {
        await using var scene = await SceneAsync();
        var result = await TerminalProcess.RunAsync(columns, scene.Arguments(["cost"]), new Dictionary<string, string> { ["TERM"] = terminal });
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return Displayed.Plain(result.Text).TrimEnd('\n').Split('\n');
    }

    private static async Task<MirrorScene> SceneAsync()
    {
        var scene = await MirrorScene.StartAsync();
        scene.Flora.Add(Runs.Select((run, index) => FloraModelFactory.Generation(
            $"run_{index}", chargedCost: run.Cost, model: FloraModelFactory.GenerationModel(run.Model))));
        return scene;
    }
}
