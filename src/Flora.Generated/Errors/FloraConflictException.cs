using System.Net;

namespace Flora;

/// <summary>409: the request was accepted before; this is a replay of it.</summary>
public sealed class FloraConflictException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraConflictException(string? code = null, string? message = null) : base(HttpStatusCode.Conflict, code, message)
    {
    }
}
