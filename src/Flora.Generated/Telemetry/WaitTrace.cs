namespace Flora.Runtime;

/// <summary>What is told of a wait before an attempt is repeated: a line in the log, and how long it was.</summary>
internal sealed class WaitTrace
{
    private readonly HttpMethod method;
    private readonly Uri url;
    private readonly ApiCallState call;
    private readonly string? errorType;
    private readonly long started;
    private bool isOver;

    private WaitTrace(HttpMethod method, Uri url, ApiCallState call, string? errorType)
    {
        this.method = method;
        this.url = url;
        this.call = call;
        this.errorType = errorType;
        started = call.Client.Time.GetTimestamp();
    }

    /// <summary>Begins a wait; null when nobody measures it.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="call">Its call, which knows how long the wait is to be.</param>
    /// <param name="response">The answer; null when there was none.</param>
    /// <param name="fault">What came in place of an answer; null when there was one.</param>
    /// <param name="retry">Which retry comes after it; the first is 1.</param>
    internal static WaitTrace? Begin(HttpRequestMessage request, ApiCallState call, HttpResponseMessage? response, Exception? fault, int retry)
    {
        var url = request.RequestUri ?? call.Server;
        ClientLog.Waits(call, request.Method, url, response?.StatusCode, fault, retry);
        return Instruments.WaitDuration.Enabled
            ? new WaitTrace(request.Method, url, call, response is not null ? ErrorType.Of(response.StatusCode) : fault is null ? null : ErrorType.Of(fault))
            : null;
    }

    /// <summary>Ends the wait, once: the next attempt begins, or the caller gave up.</summary>
    internal void End()
    {
        if (isOver)
        {
            return;
        }
        isOver = true;
        var tags = HttpTags.Of(method, url);
        tags.Add(TagNames.ErrorType, errorType);
        Instruments.WaitDuration.Record(call.Client.Time.GetElapsedTime(started).TotalSeconds, tags);
    }
}
