namespace Flora.Benchmarks.Reports;

/// <summary>What a measurement has to show.</summary>
/// <param name="Text">What the goal is.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Against">What it is compared with; null where the figure itself counts.</param>
/// <param name="Limit">What it must not be above.</param>
/// <param name="Compare">The figure, of the two measurements; null where they have none.</param>
/// <param name="Unit">What is written behind the figure.</param>
internal sealed record Goal(
    string Text, string Measure, string Subject, string? Against, double Limit, Func<Measurement, Measurement, double?> Compare, string Unit = "")
{
    /// <summary>The figure; null when something that it needs was not measured.</summary>
    internal double? Of(IReadOnlyCollection<Measurement> measurements)
    {
        Measurement? Find(string subject) => measurements.FirstOrDefault(m => m.Measure == Measure && m.Subject == subject);
        return Find(Subject) is { } own && Find(Against ?? Subject) is { } other ? Compare(own, other) : null;
    }
}
