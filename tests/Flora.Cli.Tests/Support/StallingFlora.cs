using Flora.Testing;

namespace Flora.Cli.Tests.Support;

/// <summary>A server with sample data that keeps silent from one of its answers on, until it is let go.</summary>
internal sealed class StallingFlora : IAsyncDisposable
{
    private readonly InMemoryFlora flora = InMemoryFlora.WithSampleData();
    private readonly TaskCompletionSource stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer? server;
    private int requests;

    /// <summary>Starts it.</summary>
    /// <param name="at">Which request is the first that gets no answer; the first of all is 1.</param>
    /// <param name="withinBody">Whether half of an answer is sent all the same.</param>
    /// <param name="retryAfter">How long clients are told to wait in place of that silence; null tells nothing.</param>
    internal static async Task<StallingFlora> StartAsync(int at, bool withinBody = false, string? retryAfter = null)
    {
        var stalling = new StallingFlora();
        var invoker = new HttpMessageInvoker(stalling.flora, disposeHandler: false);
        stalling.server = await LoopbackServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref stalling.requests) >= at && !stalling.released.Task.IsCompleted)
            {
                if (retryAfter is not null)
                {
                    context.Response.StatusCode = 429;
                    context.Response.Headers.RetryAfter = retryAfter;
                    return;
                }
                if (withinBody)
                {
                    context.Response.ContentType = "application/json";
                    await context.Response.Body.WriteAsync("{\"generations\":[{\"created_at\":1,"u8.ToArray());
                    await context.Response.Body.FlushAsync();
                }
                stalling.stalled.TrySetResult();
                await stalling.released.Task.WaitAsync(context.RequestAborted);
            }
            await LoopbackServer.ForwardAsync(context, invoker);
        });
        return stalling;
    }

    /// <summary>Completes when a request waits.</summary>
    internal Task Stalled => stalled.Task.WaitAsync(FloraProcess.Limit);

    /// <summary>The options that lead here.</summary>
    internal string[] Options => ["--base-url", server!.BaseUrl, "--api-key", "sk_live_k"];

    /// <summary>Answers from now on.</summary>
    internal void Release() => released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Release();
        await server!.DisposeAsync();
        flora.Dispose();
    }
}
