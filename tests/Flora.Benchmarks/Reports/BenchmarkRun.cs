using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Flora.Benchmarks.Reports;

/// <summary>Runs benchmarks, all of them in this process: peers meet the same machine, runtime and moment.</summary>
internal static class BenchmarkRun
{
    private static readonly Job Full = Job.Default.WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(200));
    private static readonly Job Short = Job.Default.WithWarmupCount(4).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(100));

    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    internal static IEnumerable<Measurement> Of(Type[] cases, bool isShort)
    {
        // In rounds, so that what else the machine does meets all subjects: BenchmarkDotNet measures one after another.
        // The first round is left out: in it the runtime compiles what runs often once more, by what it has seen, and whoever is first
        // would pay for what others use too.
        var rounds = Enumerable.Range(0, isShort ? 3 : 4);
        return cases.SelectMany(type => rounds.Select(_ => Round(type, isShort).ToArray()).ToArray().Skip(1).SelectMany(static round => round))
            .GroupBy(static m => (m.Measure, m.Subject), (of, all) => new Measurement(
                of.Measure, of.Subject, Median.Of(all.Select(static m => m.Nanoseconds)), Median.Of(all.Select(static m => m.Bytes ?? 0))));
    }

    private static IEnumerable<Measurement> Round(Type type, bool isShort)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob((isShort ? Short : Full).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Unicode)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "flora-benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run(type, config);
        return summary.HasCriticalValidationErrors || summary.Reports.IsEmpty
            ? throw new InvalidOperationException($"The benchmarks of {type.Name} did not run: what is wrong stands above.")
            : summary.Reports.Select(Of);
    }

    private static Measurement Of(BenchmarkReport report)
    {
        var descriptor = report.BenchmarkCase.Descriptor;
        return report.ResultStatistics is { } statistics
            ? new(descriptor.Categories[0], descriptor.WorkloadMethodDisplayInfo.Trim('\''), statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase))
            : throw new InvalidOperationException($"The benchmark {descriptor.DisplayInfo} failed: why stands above.");
    }
}
