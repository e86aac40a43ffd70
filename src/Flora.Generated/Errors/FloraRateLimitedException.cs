using System.Net;

namespace Flora;

/// <summary>429: too many requests.</summary>
public sealed class FloraRateLimitedException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraRateLimitedException(string? code = null, string? message = null) : base((HttpStatusCode)429, code, message)
    {
    }

    /// <summary>How long FLORA asks to wait, never negative; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
