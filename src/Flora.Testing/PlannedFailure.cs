using System.Net;

namespace Flora.Testing;

/// <summary>How one coming request fails: with an answer, or, when there is an exception, without one.</summary>
internal sealed class PlannedFailure(HttpStatusCode statusCode, ErrorBody? body, TimeSpan? retryAfter, Exception? exception)
{
    internal HttpStatusCode StatusCode { get; } = statusCode;

    internal ErrorBody? Body { get; } = body;

    internal TimeSpan? RetryAfter { get; } = retryAfter;

    internal Exception? Exception { get; } = exception;
}
