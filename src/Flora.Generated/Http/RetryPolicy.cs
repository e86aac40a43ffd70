using System.Net;

namespace Flora.Runtime;

/// <summary>Decides whether another attempt makes sense, and how long to wait before it.</summary>
/// <remarks>
/// FLORA documents a wait of 5 s where a 429 names none; all other waits double from half a second. Each is spread by up to a quarter, so
/// that clients that failed together do not come back together. What the server names is taken as it is, up to the client's bound.
/// </remarks>
internal static class RetryPolicy
{
    private static readonly TimeSpan RateLimitDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>The wait before the next attempt; null when there is to be none.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="response">The answer; null when there was none.</param>
    /// <param name="status">The status of the answer, also of one that broke off.</param>
    /// <param name="fault">What came in place of a whole answer; null when there was one.</param>
    /// <param name="retries">How many attempts were repeated so far.</param>
    /// <param name="client">The client's bounds.</param>
    internal static TimeSpan? DelayAfter(HttpRequestMessage request, HttpResponseMessage? response, HttpStatusCode? status, Exception? fault, int retries, ClientSettings client)
    {
        if (!(CanRepeat(request) || ApiCallState.Of(request).IsUnsent) || !IsTransient(status, fault))
        {
            return null;
        }
        if (response is not null && RetryAfter.Of(response.Headers, client.Time) is { } named)
        {
            return named <= client.MaxRetryDelay ? named : null;
        }
        var delay = status == (HttpStatusCode)429
            ? RateLimitDelay
            : TimeSpan.FromTicks((long)Math.Min(FirstDelay.Ticks * Math.Pow(2, Math.Min(retries, 30)), client.MaxRetryDelay.Ticks));
        var spread = TimeSpan.FromTicks((long)(delay.Ticks * (1 + (client.Jitter() / 4))));
        return spread < client.MaxRetryDelay ? spread : client.MaxRetryDelay;
    }

    /// <summary>Whether the request may be sent again, and its body can.</summary>
    internal static bool CanRepeat(HttpRequestMessage request) =>
        request.Content is not ISpendable { CanSend: false }
        && (request.Method == HttpMethod.Get
            || request.Method == HttpMethod.Head
            || (request.Headers.TryGetValues(ApiCallState.Of(request).IdempotencyHeader, out var keys) && keys.Any(static key => !string.IsNullOrWhiteSpace(key))));

    // An error that broke off is still that error: a 401 whose body stalls is refused again, however often it is sent.
    private static bool IsTransient(HttpStatusCode? status, Exception? fault) => (int?)status switch
    {
        429 or 500 or 502 or 503 or 504 => fault is null or FloraConnectionException or FloraTimeoutException,
        >= 400 => false,
        _ => fault is FloraConnectionException or FloraTimeoutException,
    };
}
