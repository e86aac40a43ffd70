namespace Flora.History;

/// <summary>Failures that a wait survives: what is out of order now may be in order at the next poll.</summary>
internal sealed class PollFaults
{
    private const int MostInARow = 5;

    // Whoever waits for runs should hear of it when FLORA asks for more patience than that.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private int inARow;

    internal void Reset() => inARow = 0;

    /// <summary>Whether to poll again after a failure.</summary>
    internal bool Survives(FloraException fault) => fault switch
    {
        FloraRateLimitedException { RetryAfter: { } wanted } when wanted > LongestPause => false,
        FloraRateLimitedException or FloraServerException or FloraConnectionException or FloraTimeoutException => ++inARow < MostInARow,
        _ => false,
    };

    /// <summary>How long to wait after a failure instead of the usual time.</summary>
    internal static TimeSpan Wait(FloraException fault, TimeSpan interval) =>
        fault is FloraRateLimitedException { RetryAfter: { } wanted } && wanted > interval ? wanted : interval;
}
