namespace Flora.History;

/// <summary>How costs are summed up.</summary>
public sealed record CostOptions
{
    /// <summary>What the sums are by, the first first; empty, the default, for one sum of all.</summary>
    public IReadOnlyList<CostDimension> By { get; set => field = value ?? []; } = [];

    /// <summary>Where days begin and end; null for UTC.</summary>
    public TimeZoneInfo? TimeZone { get; set; }
}
