namespace Flora.Tests.Support;

/// <summary>Time that leaps, in steps of a millisecond: a wait is over as it begins. Only the limits of attempts last, until a server lets time pass.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> limits = [];
    private readonly List<TimeSpan> waits = [];
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan passed;

    /// <summary>How long an attempt may take: a timer of this length is such a limit, every other one a wait.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    internal static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether waits last for ever instead.</summary>
    internal bool Stands { get; init; }

    internal IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return [.. waits];
            }
        }
    }

    internal TimeSpan Passed
    {
        get
        {
            lock (gate)
            {
                return passed;
            }
        }
    }

    /// <summary>Ends when the first wait begins.</summary>
    internal Task Waiting => waiting.Task;

    internal int OpenLimits
    {
        get
        {
            lock (gate)
            {
                return limits.Count;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(-9.5), "Test", "Test");

    public override DateTimeOffset GetUtcNow() => Start + Passed;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), Passed + dueTime);
        lock (gate)
        {
            if (dueTime == Limit)
            {
                limits.Add(timer);
                return timer;
            }
            waits.Add(dueTime);
            passed += Stands ? TimeSpan.Zero : dueTime;
        }
        waiting.TrySetResult();
        if (!Stands)
        {
            // Not before the caller has its timer.
            ThreadPool.QueueUserWorkItem(static due => due.Fire(), timer, preferLocal: false);
        }
        return timer;
    }

    /// <summary>Lets the limit of the current attempts end.</summary>
    internal void Expire() => Advance(Limit);

    internal void Advance(TimeSpan time)
    {
        List<Timer> due;
        lock (gate)
        {
            passed += time;
            due = [.. limits.Where(timer => timer.Due <= passed)];
            limits.RemoveAll(due.Contains);
        }
        due.ForEach(static timer => timer.Fire());
    }

    private sealed class Timer(LeapingTime time, Action fire, TimeSpan due) : ITimer
    {
        internal TimeSpan Due => due;

        internal void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (time.gate)
            {
                time.limits.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
