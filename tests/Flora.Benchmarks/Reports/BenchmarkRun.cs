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
    // Warmed for seconds: the runtime compiles what runs often once more, by what it has seen.
    private static readonly Job Full = Job.Default.WithWarmupCount(20).WithIterationCount(25).WithIterationTime(TimeInterval.FromMilliseconds(200));
    private static readonly Job Short = Job.Default.WithWarmupCount(15).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100));

    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    internal static IEnumerable<Measurement> Of(Type[] cases, bool isShort)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob((isShort ? Short : Full).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Unicode)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "flora-benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile);
        foreach (var type in cases)
        {
            var summary = BenchmarkRunner.Run(type, config);
            if (summary.HasCriticalValidationErrors || summary.Reports.IsEmpty)
            {
                throw new InvalidOperationException($"The benchmarks of {type.Name} did not run: what is wrong stands above.");
            }
            foreach (var report in summary.Reports)
            {
                yield return Of(report);
            }
        }
    }

    private static Measurement Of(BenchmarkReport report)
    {
        var descriptor = report.BenchmarkCase.Descriptor;
        return report.ResultStatistics is { } statistics
            ? new(descriptor.Categories[0], descriptor.WorkloadMethodDisplayInfo.Trim('\''), statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase))
            : throw new InvalidOperationException($"The benchmark {descriptor.DisplayInfo} failed: why stands above.");
    }
}
