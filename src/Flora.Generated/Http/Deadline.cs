namespace Flora.Runtime;

/// <summary>A token that is cancelled by the caller's token, or when a time is over.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly ITimer? timer;
    private volatile bool isOver;

    internal Deadline(TimeProvider time, TimeSpan timeout, CancellationToken caller)
    {
        Timeout = timeout;
        source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        Token = source.Token;
        if (timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            timer = time.CreateTimer(static state => ((Deadline)state!).End(), this, timeout, System.Threading.Timeout.InfiniteTimeSpan);
        }
    }

    internal TimeSpan Timeout { get; }

    internal CancellationToken Token { get; }

    /// <summary>Whether the time was over before <see cref="Dispose"/>.</summary>
    internal bool IsOver => isOver;

    public void Dispose()
    {
        timer?.Dispose();
        source.Dispose();
    }

    private void End()
    {
        isOver = true;
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The attempt ended as its timer fired: nothing is left to cancel.
        }
    }
}
