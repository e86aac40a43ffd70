namespace Flora.History;

/// <summary>Tells what has ended from what is under way.</summary>
internal static class RunState
{
    internal static bool HasEnded(Generation run) => HasEnded(run.Status, run.CompletedAt);

    internal static bool HasEnded(GenerationStatus status, UnixTimestamp? completedAt) => status.Value switch
    {
        GenerationStatus.Values.Completed or GenerationStatus.Values.Failed => true,
        GenerationStatus.Values.Pending or GenerationStatus.Values.Running => false,
        _ => completedAt is not null,
    };

    /// <summary>Whether the history has left out what the run's own address may tell: its outputs, or why it failed.</summary>
    internal static bool LacksDetails(Generation run) => run.Status.Value switch
    {
        GenerationStatus.Values.Completed => run.Outputs is not { Count: > 0 },
        GenerationStatus.Values.Failed => run.ErrorCode is null && run.ErrorMessage is null,
        _ => false,
    };
}
