using System.Net;

namespace Flora;

/// <summary>5xx: FLORA, or something in front of it, failed.</summary>
public sealed class FloraServerException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraServerException(HttpStatusCode statusCode, string? code = null, string? message = null) : base(statusCode, code, message)
    {
    }
}
