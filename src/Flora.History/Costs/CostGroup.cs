namespace Flora.History;

/// <summary>The costs of runs that have the same model, project and so on.</summary>
public sealed record CostGroup
{
    /// <summary>
    /// What the runs have in common: a text for each <see cref="CostOptions.By"/>, in that order; days as <c>2026-03-01</c>. Null where
    /// FLORA names no model, or a time that is none.
    /// </summary>
    public required IReadOnlyList<string?> Key { get; init; }

    /// <summary>What they cost.</summary>
    public required CostFigures Figures { get; init; }
}
