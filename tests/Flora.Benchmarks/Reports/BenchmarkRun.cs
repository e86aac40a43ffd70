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
    // Many short rounds: what else the machine does lasts for seconds, and has to meet all subjects of a round.
    private static readonly Job Full = Job.Default.WithWarmupCount(1).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(120));
    private static readonly Job Short = Full.WithIterationTime(TimeInterval.FromMilliseconds(80));

    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    internal static IEnumerable<Measurement> Of(Type[] cases, bool isShort) => cases.SelectMany(type =>
        // The first rounds are left out: in them the runtime compiles what runs often once more, by what it has seen, and whoever is first
        // would pay for what others use too.
        Enumerable.Range(0, isShort ? 6 : 14).Select(_ => Round(type, isShort)).ToArray().Skip(isShort ? 1 : 3)
            .SelectMany(static round => round)
            .GroupBy(static m => (m.Measure, m.Subject), static (of, all) => new Measurement(
                of.Measure, of.Subject, [.. all.Select(static m => m.Nanoseconds)], Median.Of(all.Select(static m => m.Bytes ?? 0)))));

    private static Measurement[] Round(Type type, bool isShort)
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
            : [.. summary.Reports.Select(Of)];
    }

    private static Measurement Of(BenchmarkReport report)
    {
        var descriptor = report.BenchmarkCase.Descriptor;
        return report.ResultStatistics is { } statistics
            ? new(descriptor.Categories[0], descriptor.WorkloadMethodDisplayInfo.Trim('\''), [statistics.Median], report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase))
            : throw new InvalidOperationException($"The benchmark {descriptor.DisplayInfo} failed: why stands above.");
    }
}
