namespace Flora.History;

/// <summary>What some runs cost.</summary>
public sealed record CostFigures
{
    /// <summary>How many runs there are.</summary>
    public required int Runs { get; init; }

    /// <summary>What the settled ones cost together, in USD.</summary>
    public required decimal Cost { get; init; }

    /// <summary>How many runs have a cost, be it nothing.</summary>
    public required int Settled { get; init; }

    /// <summary>How many runs have no cost yet. They are in no sum: what they cost is not known.</summary>
    public int Missing => Runs - Settled;

    /// <summary>How many of the missing are still under way; the others have ended, and their cost may follow.</summary>
    public required int UnderWay { get; init; }

    internal CostFigures With(Generation run) => new()
    {
        Runs = Runs + 1,
        Cost = Cost + (run.ChargedCost ?? 0),
        Settled = Settled + (run.ChargedCost is null ? 0 : 1),
        UnderWay = UnderWay + (run.ChargedCost is null && !RunState.HasEnded(run) ? 1 : 0),
    };

    internal static CostFigures None { get; } = new() { Runs = 0, Cost = 0, Settled = 0, UnderWay = 0 };
}
