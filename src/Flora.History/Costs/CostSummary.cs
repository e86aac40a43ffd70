namespace Flora.History;

/// <summary>What the runs of a history cost.</summary>
public sealed record CostSummary
{
    /// <summary>What the sums are by.</summary>
    public required IReadOnlyList<CostDimension> By { get; init; }

    /// <summary>The sums, ordered by their keys.</summary>
    public required IReadOnlyList<CostGroup> Groups { get; init; }

    /// <summary>The sum of all.</summary>
    public required CostFigures Total { get; init; }
}
