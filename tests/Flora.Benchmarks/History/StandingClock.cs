namespace Flora.Benchmarks.History;

/// <summary>A clock that stands still, so that every run of the benchmarks reads the same bytes.</summary>
internal sealed class StandingClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
}
