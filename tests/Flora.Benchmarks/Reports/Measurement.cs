namespace Flora.Benchmarks.Reports;

/// <summary>What was measured of a subject, round by round; in a round all subjects had their turn.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Rounds">How long it took in each round, in nanoseconds.</param>
/// <param name="Bytes">What it allocated; null where that cannot be seen.</param>
internal sealed record Measurement(string Measure, string Subject, IReadOnlyList<double> Rounds, double? Bytes)
{
    /// <summary>The median of all rounds.</summary>
    internal double Nanoseconds => Median.Of(Rounds);

    /// <summary>The median of the rounds' ratios: a machine that is slow for some seconds is so for both.</summary>
    internal double RatioTo(Measurement other) => Median.Of(Paired(other, static (own, others) => own / others));

    /// <summary>The median of the rounds' differences, in nanoseconds.</summary>
    internal double Beyond(Measurement other) => Median.Of(Paired(other, static (own, others) => own - others));

    private IEnumerable<double> Paired(Measurement other, Func<double, double, double> compare) =>
        Rounds.Count == other.Rounds.Count
            ? Rounds.Zip(other.Rounds, compare)
            : throw new InvalidOperationException($"{Subject} and {other.Subject} did not have the same rounds of {Measure}.");
}
