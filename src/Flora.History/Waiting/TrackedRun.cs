namespace Flora.History;

/// <summary>A run that is waited for.</summary>
internal sealed class TrackedRun(string id)
{
    private const int MissesUntilNotFound = 2;
    private const int MissesUntilGone = 5;

    private int misses;
    private long? unknownSince;

    internal string Id => id;

    /// <summary>What is known of it; null until it was seen.</summary>
    internal RunSnapshot? Snapshot { get; private set; }

    /// <summary>Whether the listing did not show it in time, so that it is asked for by its id from then on.</summary>
    internal bool IsSingle { get; set; }

    /// <summary>When it was last seen, counted in polls.</summary>
    internal int SeenInPoll { get; private set; } = -1;

    /// <summary>Whether its state is one that is not known, and has stayed so for too long.</summary>
    internal bool IsGivenUp { get; private set; }

    /// <summary>
    /// Whether FLORA does not know it, or not any more: one answer may come too early, before a new run is there for all to see, and for one
    /// that was seen, several may be wrong.
    /// </summary>
    internal bool IsNotFound => misses >= (Snapshot is null ? MissesUntilNotFound : MissesUntilGone);

    internal bool IsOpen => !IsNotFound && !IsGivenUp && Snapshot is not { HasEnded: true };

    internal void Miss() => misses++;

    /// <summary>Takes what was seen; gives the change, if there is one.</summary>
    internal RunChange? See(RunSnapshot now, int poll, bool includeProgress)
    {
        SeenInPoll = poll;
        misses = 0;
        var before = Snapshot;
        Snapshot = now;
        if (before is not null && before.Status == now.Status)
        {
            return includeProgress && before.Run.Progress != now.Run.Progress ? new() { Run = now, PreviousStatus = before.Status } : null;
        }
        unknownSince = null;
        return new() { Run = now, PreviousStatus = before?.Status };
    }

    internal void GiveUpIfUnknown(TimeProvider time, TimeSpan patience)
    {
        if (Snapshot is not { HasEnded: false, Status.IsKnown: false })
        {
            return;
        }
        unknownSince ??= time.GetTimestamp();
        IsGivenUp = time.GetElapsedTime(unknownSince.Value) >= patience;
    }
}
