using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Flora.Benchmarks.Cases;
using Perfolizer.Horology;

namespace Flora.Benchmarks.Reports;

/// <summary>Runs benchmarks, all of them in this process: peers meet the same machine, runtime and moment.</summary>
internal static class BenchmarkRun
{
    // Many short rounds: what else the machine does lasts for seconds, and has to meet all subjects of a round.
    private static readonly Job Full = Job.Default.WithWarmupCount(1).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(120));
    private static readonly Job Short = Full.WithIterationTime(TimeInterval.FromMilliseconds(80));

    /// <param name="cases">The benchmarks.</param>
    /// <param name="isShort">Whether a few short rounds are enough.</param>
    /// <param name="others">What else has its turn in each round of a case, such as other programs.</param>
    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    internal static IEnumerable<Measurement> Of(Type[] cases, bool isShort, Func<Type, IEnumerable<Measurement>> others) => cases.SelectMany(type =>
    {
        var (leftOut, kept) = RoundsOf(type, isShort);
        return Enumerable.Range(0, leftOut + kept).Select(_ => Round(type, isShort).Concat(others(type)).ToArray()).ToArray().Skip(leftOut)
            .SelectMany(static round => round)
            .GroupBy(static m => (m.Measure, m.Subject), static (of, all) => new Measurement(of.Measure, of.Subject, [.. all.Select(static m => m.Nanoseconds)], BytesOf(all)));
    });

    private static double? BytesOf(IEnumerable<Measurement> rounds) =>
        rounds.Select(static m => m.Bytes).OfType<double>().ToArray() is { Length: > 0 } bytes ? Median.Of(bytes) : null;

    // The first rounds are left out: in them the runtime compiles what runs often once more, by what it has seen, and whoever is first would pay
    // for what others use too. Slow paging waits, whatever is compiled.
    private static (int LeftOut, int Kept) RoundsOf(Type type, bool isShort) => type == typeof(SlowPaging) ? (0, isShort ? 2 : 5) : isShort ? (2, 4) : (3, 11);

    private static Measurement[] Round(Type type, bool isShort)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(JobOf(type, isShort).WithToolchain(InProcessEmitToolchain.Instance))
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

    // A call of slow paging takes a second: one is enough for a round.
    private static Job JobOf(Type type, bool isShort) =>
        type == typeof(SlowPaging) ? Full.WithIterationCount(1).WithInvocationCount(1).WithUnrollFactor(1) : isShort ? Short : Full;

    private static Measurement Of(BenchmarkReport report)
    {
        var descriptor = report.BenchmarkCase.Descriptor;
        return report.ResultStatistics is { } statistics
            ? new(descriptor.Categories[0], descriptor.WorkloadMethodDisplayInfo.Trim('\''), [statistics.Median], report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase))
            : throw new InvalidOperationException($"The benchmark {descriptor.DisplayInfo} failed: why stands above.");
    }
}
