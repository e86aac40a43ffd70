using System.Globalization;
using System.Text;

namespace Flora.Benchmarks.Reports;

/// <summary>A report in Markdown.</summary>
internal static class Report
{
    internal static string Write(IReadOnlyCollection<Measurement> measurements, IReadOnlyCollection<string> remarks, Scope scope, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line($"# Benchmarks{Title(scope)}");
        Line($"Made by `dotnet run -c Release --project tests/Flora.Benchmarks -- {scope.ToString().ToLowerInvariant()}` on {now:yyyy-MM-dd}, at commit {Machine.Commit()}.");
        Line($"Machine: {Machine.Describe()}.");
        Line($"Figures are medians of rounds in which all subjects had their turn, ratios the medians of the rounds' ratios, memory is what one run allocates; on a machine that does other work, too, only ratios mean anything.");
        Line($"## Goals");
        Row("goal", "at most", "measured", "met");
        Row("---", "---:", "---:", "---");
        foreach (var goal in Goals.All)
        {
            var value = goal.Of(measurements);
            if (value is null && scope != Scope.Report) continue;
            Row(goal.Text, Number(goal.Limit) + goal.Unit, value is { } known ? Number(known) + goal.Unit : "not measured", value is null ? "" : value <= goal.Limit ? "yes" : "no");
        }
        text.Append('\n');
        foreach (var measure in measurements.GroupBy(static m => m.Measure))
        {
            Section(measure.Key, [.. measure]);
        }
        if (remarks.Count == 0) return text.ToString().TrimEnd('\n') + "\n";
        Line($"## Remarks");
        foreach (var remark in remarks)
        {
            text.Append("- ").Append(remark).Append('\n');
        }
        return text.ToString();

        void Section(string measure, Measurement[] subjects)
        {
            Line($"## {char.ToUpperInvariant(measure[0])}{measure[1..]}");
            Row("", "time", "ratio", "memory", "ratio");
            Row("---", "---:", "---:", "---:", "---:");
            foreach (var subject in subjects)
            {
                Row(
                    subject.Subject,
                    Time(subject.Nanoseconds), Number(subject.RatioTo(subjects[0])),
                    subject.Bytes is { } bytes ? Size(bytes) : "", subject.Bytes is { } own && subjects[0].Bytes is { } first and > 0 ? Number(own / first) : "");
            }
            text.Append('\n');
        }

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append("\n\n");

        void Row(params string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
    }

    private static string Title(Scope scope) => scope switch
    {
        Scope.Short => ", short",
        Scope.Start => ": the start of the tool",
        _ => "",
    };

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{Number(nanoseconds)} ns",
        < 1e6 => $"{Number(nanoseconds / 1e3)} µs",
        < 1e9 => $"{Number(nanoseconds / 1e6)} ms",
        _ => $"{Number(nanoseconds / 1e9)} s",
    };

    private static string Size(double bytes) => bytes < 1 << 20 ? $"{Number(bytes / 1024)} KB" : $"{Number(bytes / (1 << 20))} MB";
}
