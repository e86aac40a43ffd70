using System.Net;

namespace Flora;

/// <summary>One attempt to send a request.</summary>
public sealed record FloraAttempt
{
    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>What went wrong before a whole answer was there; null when there was one.</summary>
    public Exception? Exception { get; init; }

    /// <summary>FLORA's identifier of the request, which its support asks for; null when there was no answer.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the attempt took, the body included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How long the client waited before the attempt.</summary>
    public TimeSpan Delay { get; init; }
}
