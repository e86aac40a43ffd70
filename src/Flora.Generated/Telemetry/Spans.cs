using System.Diagnostics;

namespace Flora.Runtime;

/// <summary>Starts and ends spans in the client's own time.</summary>
internal static class Spans
{
    private const int LongestId = 200;

    /// <summary>A span below the current one; null when nobody wants it.</summary>
    internal static Activity? Start(string name, ActivityKind kind, in TagList tags, TimeProvider time) =>
        Instruments.Source.StartActivity(name, kind, default(ActivityContext), tags, links: null, time.GetUtcNow());

    /// <summary>Ends a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="errorType">What failed; null for a success.</param>
    /// <param name="description">Says more of the failure.</param>
    /// <param name="requestId">The server's identifier of the request, without the key.</param>
    /// <param name="time">The client's time.</param>
    internal static void End(Activity span, string? errorType, string? description, string? requestId, TimeProvider time)
    {
        if (requestId is not null)
        {
            span.SetTag(TagNames.RequestId, SafeText.Line(requestId, LongestId));
        }
        if (errorType is not null)
        {
            span.SetTag(TagNames.ErrorType, errorType);
            span.SetStatus(ActivityStatusCode.Error, description);
        }
        span.SetEndTime(time.GetUtcNow().UtcDateTime);
        span.Dispose();
    }
}
