namespace Flora.Tests.Support;

/// <summary>Time that passes only when a test says so.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private TimeSpan passed;

    internal static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(5.5), "Test", "Test");

    public override DateTimeOffset GetUtcNow() => Start + passed;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), passed + dueTime);
        lock (gate)
        {
            timers.Add(timer);
        }
        return timer;
    }

    internal int Timers
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    internal void Advance(TimeSpan time)
    {
        List<Timer> due;
        lock (gate)
        {
            passed += time;
            due = [.. timers.Where(timer => timer.Due <= passed)];
            timers.RemoveAll(due.Contains);
        }
        due.ForEach(static timer => timer.Fire());
    }

    private sealed class Timer(FakeTime time, Action fire, TimeSpan due) : ITimer
    {
        internal TimeSpan Due => due;

        internal void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
