namespace Flora.History;

/// <summary>A run as far as it is known: from the history, from its own address, or from both.</summary>
public sealed record RunSnapshot
{
    /// <summary>The state, cost and outputs of the run.</summary>
    public required Run Run { get; init; }

    /// <summary>The item of the history with all that is known of the run; null when only its own address has shown it.</summary>
    public Generation? Generation { get; init; }

    /// <summary>Identifier of the run.</summary>
    public string RunId => Run.RunId;

    /// <summary>State of the run.</summary>
    public GenerationStatus Status => Run.Status;

    /// <summary>
    /// Whether the run will not change its state any more. A state that this version does not know has ended when the run tells when it
    /// was completed.
    /// </summary>
    public bool HasEnded => RunState.HasEnded(Run.Status, Run.CompletedAt);

    /// <summary>Why the run failed and what to do about it; null unless it failed.</summary>
    public RunFailure? Failure => RunFailure.Of(Run);

    internal static RunSnapshot Of(Generation generation) => new() { Run = RunMerge.ToRun(generation), Generation = generation };

    /// <summary>This with newer details: what they do not tell stays.</summary>
    internal RunSnapshot With(Run details) => new()
    {
        Run = RunMerge.Merge(Run, details),
        Generation = Generation is null ? null : RunMerge.Merge(Generation, details),
    };

    /// <summary>This with a newer item of the history: what it does not tell stays.</summary>
    internal RunSnapshot With(Generation item)
    {
        var run = RunMerge.Merge(Run, RunMerge.ToRun(item));
        return new() { Run = run, Generation = RunMerge.Merge(item, run) };
    }
}
