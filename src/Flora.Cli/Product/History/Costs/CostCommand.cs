using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;
using Flora.History;

namespace Flora.Cli.Product.History.Costs;

/// <summary><c>generations cost</c>: what runs cost together.</summary>
internal sealed class CostCommand : HistoryCommand
{
    private static readonly OptionSpec By = new("--by", "WHAT", "What the sums are by.")
    {
        Rule = $"one of {string.Join(", ", CostDimensions.Choices.Select(choice => $"{choice.Value} ({choice.Help})"))}, or several with a comma between them",
        Default = CostDimensions.NameOf(CostDimension.Model),
        Values = _ => CostDimensions.Choices,
    };

    private readonly HistoryFilterOptions filter = HistoryFilterOptions.AnyState;

    [SetsRequiredMembers]
    internal CostCommand()
    {
        Words = WordsOf("cost");
        Summary = "Sum up what runs cost, by model, day and more";
        Description = """
            Sums are exact, in USD. A run without a cost is counted as missing and is in no sum: one that is under way has none yet, and that of one
            that has ended can come a while later.

            json has the total beside the sums; csv and tsv hold the sums alone, so that they can be added up.
            """;
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [By, TimeZoneOption.Spec, .. filter.Specs];

    /// <inheritdoc/>
    protected override bool IsPaged => true;

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new(identity.CommandLine([.. Words, ToolOptions.Demo.Name]), "sample data: no key, no network"),
        new(identity.CommandLine([.. Words, By.Name, "model,day", ToolOptions.Since.Name, "2026-01-01", ToolOptions.Until.Name, "2026-01-31"])),
        new(identity.CommandLine([.. Words, By.Name, "project", ToolOptions.Format.Name, "csv"]), "for a spreadsheet"),
    ];

    /// <inheritdoc/>
    protected override async Task<ExitCode> WorkAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var by = CostDimensions.Read(call.Arguments, By);
        var zone = TimeZoneOption.Read(call);
        var runs = filter.Read(call);
        var output = OpenOutput(call, cancellationToken);
        await using var _ = output.ConfigureAwait(false);
        using var session = HistorySession.Open(call, cancellationToken);
        var summary = await SumAsync(call, session, new() { By = by, TimeZone = zone }, runs, cancellationToken).ConfigureAwait(false);
        var page = new CostPage(summary, zone);
        if (output.IsPlainTable) new CostTable(output.Target, summary).Write();
        else output.Print(page.Shape, page.Page);
        await output.CommitAsync().ConfigureAwait(false);
        Say(call, summary.Total);
        return ExitCode.Done;
    }

    private static async Task<CostSummary> SumAsync(
        LocalCall call, HistorySession session, CostOptions options, HistoryFilter runs, CancellationToken cancellationToken)
    {
        using var status = new StatusLine(call);
        return await session.History.SummarizeCostAsync(options, runs, new CostProgress(status), cancellationToken).ConfigureAwait(false);
    }

    private static void Say(LocalCall call, CostFigures total)
    {
        if (total.Runs == 0) call.Notice("There are none.");
        if (total.Missing == 0) return;
        var underWay = total.UnderWay == 0 ? "" : $", {total.UnderWay} of them still under way";
        call.Notice($"{CountText.Of(total.Missing, "run")} without a cost{underWay}: counted as missing, and in no sum.");
    }

    private sealed class CostProgress(StatusLine status) : IProgress<CostFigures>
    {
        public void Report(CostFigures value) => status.Show(() => $"{CountText.Of(value.Runs, "run")} summed up");
    }
}
