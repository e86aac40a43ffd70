namespace Flora.Benchmarks.Reports;

/// <summary>What a measurement has to show.</summary>
/// <param name="Text">What the goal is.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Against">What it is compared with; null where the figure itself counts.</param>
/// <param name="Limit">What it must not be above.</param>
/// <param name="Value">The compared figure of a measurement; null where that has none.</param>
/// <param name="IsRatio">Whether the figures are divided; else what the subject has more is what counts.</param>
/// <param name="Unit">What is written behind the figure.</param>
internal sealed record Goal(
    string Text, string Measure, string Subject, string? Against, double Limit, Func<Measurement, double?> Value, bool IsRatio = true, string Unit = "")
{
    /// <summary>The figure; null when something that it needs was not measured.</summary>
    internal double? Of(IReadOnlyCollection<Measurement> measurements)
    {
        double? Find(string subject) => measurements.FirstOrDefault(m => m.Measure == Measure && m.Subject == subject) is { } found ? Value(found) : null;
        return Against is null ? Find(Subject) : IsRatio ? Find(Subject) / Find(Against) : Find(Subject) - Find(Against);
    }
}
