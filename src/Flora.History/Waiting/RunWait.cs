using System.Runtime.CompilerServices;

namespace Flora.History;

/// <summary>Polls until every run has ended, and tells each change.</summary>
internal sealed class RunWait(RunPoller poller, WaitOptions options, TimeProvider time)
{
    private const double Slower = 1.25;

    /// <exception cref="StillPendingException">The time is over, or what is left stays in a state that is not known.</exception>
    internal async IAsyncEnumerable<RunChange> ChangesAsync(bool discovers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var interval = options.MinInterval;
        var faults = new PollFaults();
        while (true)
        {
            TimeSpan? wanted = null;
            try
            {
                await (discovers ? poller.DiscoverAsync(cancellationToken) : poller.PollAsync(cancellationToken)).ConfigureAwait(false);
                discovers = false;
                faults.Reset();
            }
            catch (FloraException fault) when (faults.Survives(fault))
            {
                wanted = PollFaults.Wait(fault, options.MaxInterval);
            }

            var changes = poller.TakeChanges();
            foreach (var change in changes)
            {
                yield return change;
            }
            if (!discovers && !poller.HasOpen)
            {
                break;
            }
            interval = changes.Count > 0 ? options.MinInterval : interval;
            var wait = wanted ?? interval;
            if (options.Timeout is { } timeout)
            {
                var left = timeout - time.GetElapsedTime(start);
                if (left <= TimeSpan.Zero)
                {
                    throw new StillPendingException(poller.Result);
                }
                wait = wait < left ? wait : left;
            }
            await Pause.ForAsync(time, wait, cancellationToken).ConfigureAwait(false);
            interval = Longer(interval);
        }
        if (poller.HasGivenUp)
        {
            throw new StillPendingException(poller.Result);
        }
    }

    private TimeSpan Longer(TimeSpan interval)
    {
        var longer = TimeSpan.FromTicks((long)(interval.Ticks * Slower));
        return longer < options.MaxInterval ? longer : options.MaxInterval;
    }
}
