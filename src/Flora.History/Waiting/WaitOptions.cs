namespace Flora.History;

/// <summary>How runs are waited for.</summary>
public sealed record WaitOptions
{
    /// <summary>How long to wait at most; null, the default, for no end.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The time between two polls while runs change; 2 s, the least that FLORA advises.</summary>
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The time between two polls after nothing has changed for a while; 5 s, the most that FLORA advises.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether runs that appear during the wait are followed too; null, the default, means yes for
    /// <see cref="FloraHistory.WatchAsync"/> and no for a wait.
    /// </summary>
    public bool? IncludeNew { get; set; }

    /// <summary>Whether progress is told besides changes of state; false.</summary>
    public bool IncludeProgress { get; set; }

    /// <summary>
    /// How long a run is followed while it stays in a state that this version does not know, and that may never end; 10 minutes.
    /// </summary>
    public TimeSpan UnknownStatusTimeout { get; set; } = TimeSpan.FromMinutes(10);

    internal void Validate()
    {
        Check(Timeout is not { } timeout || timeout >= TimeSpan.Zero, nameof(Timeout), "must not be negative");
        Check(MinInterval > TimeSpan.Zero, nameof(MinInterval), "must be more than nothing");
        Check(MaxInterval >= MinInterval, nameof(MaxInterval), "must not be less than MinInterval");
        Check(MaxInterval <= Pause.Longest, nameof(MaxInterval), "must not be more than 24 days");
        Check(UnknownStatusTimeout >= TimeSpan.Zero, nameof(UnknownStatusTimeout), "must not be negative");
    }

    private static void Check(bool holds, string name, string rule) => OptionsFault.ThrowUnless(holds, name, rule);
}
