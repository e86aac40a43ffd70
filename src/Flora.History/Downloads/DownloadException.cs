using System.Net;

namespace Flora.History;

/// <summary>An output could not be downloaded.</summary>
public sealed class DownloadException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="message">The same for people.</param>
    /// <param name="innerException">What the transport reported.</param>
    public DownloadException(DownloadFault fault, string message, Exception? innerException = null) : base(message, innerException) =>
        Fault = fault;

    /// <summary>Why.</summary>
    public DownloadFault Fault { get; }

    /// <summary>The status of the server's answer; null when there was none, or it is not what failed.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether another attempt can succeed.</summary>
    internal bool Passes => Fault is DownloadFault.Unavailable or DownloadFault.Connection;
}
