using Polly;
using Polly.Retry;

namespace Flora.Runtime;

/// <summary>Repeats attempts that may well succeed the next time.</summary>
/// <remarks>
/// Kiota's own handler is not used: it throws <see cref="AggregateException"/> in place of the last answer, misreads dates in
/// <c>Retry-After</c>, and repeats neither a 500 nor a broken connection.
/// </remarks>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> RequestKey = new("Flora.Runtime.Request");

    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    internal RetryHandler(TimeProvider time) =>
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                // The bound is the call's own.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => new(Decide(arguments.Context, arguments.Outcome)),
                DelayGenerator = static arguments => new(StateOf(arguments.Context).NextDelay),
            })
            .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCallState.Of(request).NextDelay = TimeSpan.Zero;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestKey, request);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, handler) => await handler.AttemptAsync(context).ConfigureAwait(false), context, this).ConfigureAwait(false);
        }
        finally
        {
            ApiCallState.Of(request).Wait?.End();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> AttemptAsync(ResilienceContext context)
    {
        StateOf(context).Wait?.End();
        return base.SendAsync(RequestOf(context), context.CancellationToken);
    }

    private static bool Decide(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        var state = StateOf(context);
        var status = outcome.Result?.StatusCode ?? (state.Attempts.Count > 0 ? state.Attempts[state.Attempts.Count - 1].StatusCode : null);
        if (state.Retries >= state.MaxRetries
            || RetryPolicy.DelayAfter(RequestOf(context), outcome.Result, status, outcome.Exception, state.Retries, state.Client) is not { } delay)
        {
            return false;
        }
        state.Retries++;
        state.NextDelay = delay;
        state.Wait = WaitTrace.Begin(RequestOf(context), state, outcome.Result, outcome.Exception, state.Retries);
        return true;
    }

    private static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);

    private static ApiCallState StateOf(ResilienceContext context) => ApiCallState.Of(RequestOf(context));
}
