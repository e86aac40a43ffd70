using System.Net;

namespace Flora;

/// <summary>404: there is no such thing in the key's workspace.</summary>
public sealed class FloraNotFoundException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraNotFoundException(string? code = null, string? message = null) : base(HttpStatusCode.NotFound, code, message)
    {
    }
}
