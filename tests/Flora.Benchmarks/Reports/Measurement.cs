namespace Flora.Benchmarks.Reports;

/// <summary>A median.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Nanoseconds">How long it took.</param>
/// <param name="Bytes">What it allocated; null where that cannot be seen.</param>
internal sealed record Measurement(string Measure, string Subject, double Nanoseconds, double? Bytes);
