namespace Flora.History;

/// <summary>A run came into a state.</summary>
public sealed record RunChange
{
    /// <summary>The run as it is now.</summary>
    public required RunSnapshot Run { get; init; }

    /// <summary>The state that it was in before; null when it is seen for the first time.</summary>
    public GenerationStatus? PreviousStatus { get; init; }

    /// <summary>False when only its progress has changed, which is told with <see cref="WaitOptions.IncludeProgress"/> alone.</summary>
    public bool IsStatusChange => PreviousStatus != Run.Status;
}
