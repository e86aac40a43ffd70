using System.Diagnostics;
using System.Globalization;
using Flora.Benchmarks.Cases;

namespace Flora.Benchmarks.Reports;

/// <summary>Measures and writes the report.</summary>
internal static class ReportCommand
{
    private static readonly Type[] Compared = [typeof(PageDecode), typeof(WholeHistory), typeof(PipelineOverhead), typeof(SlowPaging)];

    private static readonly Type[] Others = [typeof(PageEncode), typeof(ErrorDecode), typeof(RequestBuilding), typeof(Contention), typeof(SyncBookkeeping)];

    internal static async Task RunAsync(Scope scope, string? file)
    {
        var began = Stopwatch.GetTimestamp();
        List<string> remarks = [];
        List<Measurement> measurements = [];
        if (scope != Scope.Start) measurements.AddRange(OfTheLibrary(scope == Scope.Short, remarks));
        if (scope != Scope.Short) measurements.AddRange(ToolStart.Measure(rounds: 21, remarks));
        if (scope == Scope.Report)
        {
            measurements.AddRange(Generation.Measure(rounds: 6, remarks));
            measurements.Add(await EnumerationMemory.MeasureAsync());
        }
        remarks.Add(string.Create(CultureInfo.InvariantCulture, $"All of it took {Stopwatch.GetElapsedTime(began).TotalMinutes:0.0} minutes."));
        var target = file ?? Repository.PathOf("tests", "Flora.Benchmarks", scope == Scope.Report ? "REPORT.md" : $"REPORT.{scope.ToString().ToLowerInvariant()}.md");
        File.WriteAllText(target, Report.Write(measurements, remarks, scope, TimeProvider.System.GetUtcNow()));
        Console.WriteLine(File.ReadAllText(target));
    }

    private static List<Measurement> OfTheLibrary(bool isShort, List<string> remarks)
    {
#if !STOCK
        remarks.Add("stock NSwag is absent: its engine is not installed. `./build.ps1 lint` installs it; then measure again.");
#endif
        using var typeScript = TypeScriptSdk.Start(remarks);
        List<Measurement> measurements =
        [
            .. BenchmarkRun.Of(
                isShort ? Compared : [.. Compared, .. Others], isShort, type => type == typeof(WholeHistory) && typeScript is not null ? [typeScript.Round()] : []),
        ];
        if (isShort)
        {
            remarks.Add("The short version measures what the goals compare, in few rounds.");
            return measurements;
        }
        var afterHistory = measurements.FindLastIndex(static m => m.Measure == Measures.WholeHistory) + 1;
        measurements.InsertRange(afterHistory, FirstListing.Measure(rounds: 16, typeScript is not null));
        return measurements;
    }
}
