using System.Runtime.CompilerServices;
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
    private static readonly ResiliencePropertyKey<StrongBox<Outcome<HttpResponseMessage>>?> FirstKey = new("Flora.Runtime.First");

    // Most calls succeed at once: what repeats the others is made, and paid for, when the first one fails.
    private readonly Lazy<ResiliencePipeline<HttpResponseMessage>> pipeline;

    internal RetryHandler(TimeProvider time) => pipeline = new(() => Pipeline(time));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCallState.Of(request).NextDelay = TimeSpan.Zero;
        Outcome<HttpResponseMessage> first;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return response;
            first = Outcome.FromResult(response);
        }
        catch (Exception fault)
        {
            first = Outcome.FromException<HttpResponseMessage>(fault);
        }
        return await RepeatAsync(request, first, cancellationToken).ConfigureAwait(false);
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                // The bound is the call's own.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => new(Decide(arguments.Context, arguments.Outcome)),
                DelayGenerator = static arguments => new(StateOf(arguments.Context).NextDelay),
            })
            .Build();

    private async Task<HttpResponseMessage> RepeatAsync(
        HttpRequestMessage request, Outcome<HttpResponseMessage> first, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestKey, request);
        context.Properties.Set(FirstKey, new(first));
        try
        {
            return await pipeline.Value.ExecuteAsync(
                static async (context, handler) => await handler.AttemptAsync(context).ConfigureAwait(false), context, this).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Cancelled by the caller meanwhile, so that nobody took the answer.
            context.Properties.GetValue(FirstKey, null)?.Value.Result?.Dispose();
            throw;
        }
        finally
        {
            ApiCallState.Of(request).Wait?.End();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(ResilienceContext context)
    {
        if (context.Properties.GetValue(FirstKey, null) is { } first)
        {
            context.Properties.Set(FirstKey, null);
            first.Value.ThrowIfException();
            return first.Value.Result!;
        }
        StateOf(context).Wait?.End();
        return await base.SendAsync(RequestOf(context), context.CancellationToken).ConfigureAwait(false);
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
