namespace Flora.History.SyncHost;

/// <summary>Time in which waits take a hundredth, and limits as long as ever.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < Limit && dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
}
