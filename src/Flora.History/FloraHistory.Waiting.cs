using System.Runtime.CompilerServices;

namespace Flora.History;

public sealed partial class FloraHistory
{
    /// <summary>Waits until every one of some runs has ended.</summary>
    /// <param name="runIds">The runs; an id that is named twice counts once.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="progress">Is told each run as it is seen first, and each change of its state once.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The runs as they ended, and the ids that FLORA does not know.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="runIds"/> is null.</exception>
    /// <exception cref="StillPendingException">The time of <see cref="WaitOptions.Timeout"/> is over, or a run stays in a state that is not known.</exception>
    /// <exception cref="FloraValidationException">An id does not begin with <c>run_</c>, or an option cannot be used.</exception>
    /// <exception cref="FloraException">FLORA cannot be asked; failures that pass are waited out.</exception>
    public Task<WaitResult> WaitForAsync(
        IEnumerable<string> runIds, WaitOptions? options = null, IProgress<RunChange>? progress = null, CancellationToken cancellationToken = default)
    {
        if (runIds is null) throw new ArgumentNullException(nameof(runIds));
        var wait = Copy(options);
        var poller = new RunPoller(client, new HistoryFilter(), wait, time) { IncludeNew = wait.IncludeNew ?? false };
        foreach (var id in runIds)
        {
            OptionsFault.ThrowUnless(id?.StartsWith("run_", StringComparison.Ordinal) == true, "run_id", "must begin with run_");
            poller.Track(id!);
        }
        return WaitAsync(poller, wait, discovers: false, progress, cancellationToken);
    }

    /// <summary>Waits until every run that is under way now has ended.</summary>
    /// <param name="filter">Which runs; null for all.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="progress">Is told each run as it is seen first, and each change of its state once.</param>
    /// <param name="cancellationToken">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The runs as they ended; none when none was under way.</returns>
    /// <exception cref="StillPendingException">The time of <see cref="WaitOptions.Timeout"/> is over, or a run stays in a state that is not known.</exception>
    /// <exception cref="FloraValidationException">A member of the filter or an option cannot be used.</exception>
    /// <exception cref="FloraException">FLORA cannot be asked; failures that pass are waited out.</exception>
    public Task<WaitResult> WaitForAsync(
        HistoryFilter? filter, WaitOptions? options = null, IProgress<RunChange>? progress = null, CancellationToken cancellationToken = default)
    {
        var wait = Copy(options);
        var poller = new RunPoller(client, Copy(filter), wait, time) { IncludeNew = wait.IncludeNew ?? false };
        return WaitAsync(poller, wait, discovers: true, progress, cancellationToken);
    }

    /// <summary>Watches runs that are under way, and those that appear meanwhile, until all have ended.</summary>
    /// <param name="filter">Which runs; null for all.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Each run as it is seen first, and each change of its state once.</returns>
    /// <exception cref="StillPendingException">While enumerating: the time of <see cref="WaitOptions.Timeout"/> is over, or a run stays in a state that is not known.</exception>
    /// <exception cref="FloraValidationException">A member of the filter or an option cannot be used.</exception>
    /// <exception cref="FloraException">While enumerating: FLORA cannot be asked; failures that pass are waited out.</exception>
    public IAsyncEnumerable<RunChange> WatchAsync(
        HistoryFilter? filter = null, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        var wait = Copy(options);
        var copy = Copy(filter);
        return WatchAsync(cancellationToken);

        async IAsyncEnumerable<RunChange> WatchAsync([EnumeratorCancellation] CancellationToken token)
        {
            // Made here, so that each enumeration begins anew.
            var poller = new RunPoller(client, copy, wait, time) { IncludeNew = wait.IncludeNew ?? true };
            await foreach (var change in new RunWait(poller, wait, time).ChangesAsync(discovers: true, token).ConfigureAwait(false))
            {
                yield return change;
            }
        }
    }

    /// <summary>Follows the <c>poll_url</c> of an item, and adds what is there to the item; nothing of the item gets lost.</summary>
    /// <param name="generation">The item of the history.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The item with the newest state, cost and outputs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="generation"/> is null.</exception>
    /// <exception cref="FloraValidationException">The <c>poll_url</c> leads to another origin than the API's, and is not followed.</exception>
    /// <exception cref="FloraException">The run cannot be had.</exception>
    public Task<Generation> GetDetailsAsync(Generation generation, CancellationToken cancellationToken = default)
    {
        if (generation is null) throw new ArgumentNullException(nameof(generation));
        return RunDetails.FollowAsync(client, generation, cancellationToken);
    }

    private static WaitOptions Copy(WaitOptions? options)
    {
        var copy = options is null ? new() : options with { };
        copy.Validate();
        return copy;
    }

    private async Task<WaitResult> WaitAsync(
        RunPoller poller, WaitOptions options, bool discovers, IProgress<RunChange>? progress, CancellationToken cancellationToken)
    {
        await foreach (var change in new RunWait(poller, options, time).ChangesAsync(discovers, cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(change);
        }
        return poller.Result;
    }
}
