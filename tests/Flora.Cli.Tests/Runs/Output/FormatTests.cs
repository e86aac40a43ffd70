using Flora.Cli.Tests.Support;
using Flora.Cli.Tests.Support.Parsing;

namespace Flora.Cli.Tests.Runs.Output;

/// <summary>Every format, read back by a strict parser: however many items and pages, and when a later page fails.</summary>
internal sealed class FormatTests
{
    private static readonly string[][][] Shapes =
    [
        [[]],
        [["run_1"]],
        [["run_1", "run_2", "run_3"]],
        [["run_1", "run_2"], ["run_3"], ["run_4", "run_5"]],
        [[], ["run_1"], []],
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task What_was_printed_is_what_was_listed(string format, string[][] pages)
    {
        await using var server = await PageServer.StartAsync(pages);
        var result = await Listing.RunAsync(server, "--all", "--format", format);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(FormatReader.Ids(format, result), Is.EqualTo(pages.SelectMany(page => page)));
        Assert.That(result.Error, Is.EqualTo(pages.Any(page => page.Length > 0) ? "" : "There are none.\n"));
        Assert.That(result.Output.Length > 0, Is.EqualTo(pages.Any(page => page.Length > 0) || format is "json" or "yaml" or "csv" or "tsv"));
    }

    [TestCaseSource(typeof(FormatReader), nameof(FormatReader.All))]
    public async Task A_failure_in_the_middle_leaves_what_is_whole_and_an_exit_code(string format)
    {
        await using var server = await PageServer.StartAsync([["run_1", "run_2"], ["run_3"]], failsAtEnd: true);
        var result = await Listing.RunAsync(server, "--all", "--format", format, "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(5), result.Error);
        Assert.That(FormatReader.Ids(format, result), Is.EqualTo(new[] { "run_1", "run_2", "run_3" }));
        Assert.That(result.Error, Does.Contain("--cursor 'page 2'"));
    }

    [TestCaseSource(typeof(FormatReader), nameof(FormatReader.All))]
    public async Task A_failure_at_the_start_prints_nothing(string format)
    {
        await using var server = await PageServer.StartAsync([], failsAtEnd: true);
        var result = await Listing.RunAsync(server, "--all", "--format", format, "--max-retries", "0");
        Assert.That(result.ExitCode, Is.EqualTo(5), result.Error);
        Assert.That(result.Output, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from format in FormatReader.All
        from shape in Shapes
        select new TestCaseData(format, shape) { TestName = $"{format} of {string.Join('+', shape.Select(page => page.Length))}" };
}
