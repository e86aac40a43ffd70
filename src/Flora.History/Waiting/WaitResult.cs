namespace Flora.History;

/// <summary>What became of the runs that were waited for.</summary>
public sealed record WaitResult
{
    /// <summary>The runs that were found, in the order in which they were named or found.</summary>
    public required IReadOnlyList<RunSnapshot> Runs { get; init; }

    /// <summary>The ids that FLORA does not know in the workspace of the key, or does not know any more.</summary>
    public IReadOnlyList<string> NotFound { get; init; } = [];

    /// <summary>The runs that are still under way; empty unless a wait ended before they did.</summary>
    public IEnumerable<RunSnapshot> Pending => Runs.Where(static run => !run.HasEnded);

    /// <summary>The runs that failed, each with its <see cref="RunSnapshot.Failure"/>.</summary>
    public IEnumerable<RunSnapshot> Failed => Runs.Where(static run => run.Failure is not null);
}
