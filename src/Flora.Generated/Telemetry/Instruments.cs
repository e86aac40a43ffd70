using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Flora.Runtime;

/// <summary>The source of this package's spans, and its instruments.</summary>
/// <remarks>
/// The names are this package's own and not <c>http.client.request.duration</c>, which .NET measures below: one name from two meters
/// would count each request twice wherever meters are merged by name.
/// </remarks>
internal static class Instruments
{
    private static readonly string Name = typeof(Instruments).Assembly.GetName().Name!;
    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(Name, Version);

    internal static ActivitySource Source { get; } = new(Name, Version);

    internal static Histogram<double> CallDuration { get; } =
        Seconds("flora.client.call.duration", "Calls: from the first attempt to the decoded answer or the failure, waits included.");

    internal static Histogram<double> AttemptDuration { get; } =
        Seconds("flora.client.attempt.duration", "Attempts: from connecting to the last byte of the body.");

    internal static Histogram<double> WaitDuration { get; } = Seconds("flora.client.wait.duration", "Waits before an attempt is repeated.");

    internal static Counter<long> Pages { get; } = Meter.CreateCounter<long>("flora.client.pages", "{page}", "Pages given out.");

    internal static Counter<long> Items { get; } = Meter.CreateCounter<long>("flora.client.items", "{item}", "Items of the pages given out.");

    private static Histogram<double> Seconds(string name, string description) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });

    // Those of http.client.request.duration, and beyond them what a call with waits takes.
    private static double[] Buckets => [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120];
#else
        Meter.CreateHistogram<double>(name, "s", description);
#endif
}
