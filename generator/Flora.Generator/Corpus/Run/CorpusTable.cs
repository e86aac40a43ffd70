using System.Globalization;

namespace Flora.Generator.Corpus.Run;

/// <summary>The results as a table of Markdown.</summary>
internal static class CorpusTable
{
    /// <summary>The table, a row for each document.</summary>
    public static string Of(IReadOnlyList<CorpusResult> results) => string.Join('\n',
    [
        "| document | loads | errors, warnings | generates | compiler's findings | examples that round-trip | operations driven | types | time | memory | green |",
        "| --- | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
        .. results.Select(Row),
        "",
    ]);

    private static string Row(CorpusResult result) => string.Create(CultureInfo.InvariantCulture,
        $"| {result.Name} | {Word(result.Errors == 0)} | {result.Errors}, {result.Warnings} | {Word(result.IsGenerated)} | {result.CompilerFindings?.ToString(CultureInfo.InvariantCulture) ?? "-"} "
        + $"| {result.RoundTrips} of {result.Examples}{Contradictions(result)} | {result.Driven} of {result.Operations} | {result.Types} | {result.Time.TotalSeconds:0.0} s "
        + $"| {result.Memory / 1024 / 1024} MB | {Word(result.IsGreen)} |");

    private static string Contradictions(CorpusResult result) => result.Contradictions == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
        $", {result.Contradictions} contradict their schema");

    private static string Word(bool yes) => yes ? "yes" : "no";
}
