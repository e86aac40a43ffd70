namespace Flora.History;

/// <summary>Runs tasks, a few at once; the first that fails ends the others.</summary>
internal sealed class BoundedTasks(int atOnce, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly SemaphoreSlim gate = new(atOnce);
    private readonly HashSet<Task> running = [];

    /// <summary>Starts a task as soon as there is room for it.</summary>
    /// <exception cref="Exception">A task before it has failed.</exception>
    internal async Task StartAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await gate.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await CompleteAsync().ConfigureAwait(false);
            throw;
        }
        lock (running)
        {
            running.RemoveWhere(static task => task.Status == TaskStatus.RanToCompletion);
            running.Add(RunAsync(work));
        }
    }

    /// <summary>Waits for the end of all.</summary>
    /// <exception cref="Exception">What went wrong first.</exception>
    internal async Task CompleteAsync()
    {
        Task[] all;
        lock (running)
        {
            all = [.. running];
        }
        try
        {
            await Task.WhenAll(all).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Those that were ended by another's failure tell nothing.
        }
        var failure = all.Where(static task => task.IsFaulted).Select(static task => task.Exception!.InnerException!).FirstOrDefault();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        }
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Ends all, and waits for their end, whatever it is.</summary>
    internal async Task StopAsync()
    {
        stop.Cancel();
        try
        {
            await CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What brought the end about is on its way already.
        }
    }

    public void Dispose()
    {
        stop.Dispose();
        gate.Dispose();
    }

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        await Task.Yield();
        try
        {
            await work(stop.Token).ConfigureAwait(false);
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }
}
