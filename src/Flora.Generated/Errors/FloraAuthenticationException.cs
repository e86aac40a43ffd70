using System.Net;

namespace Flora;

/// <summary>401: the API key is missing, wrong or revoked.</summary>
public sealed class FloraAuthenticationException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraAuthenticationException(string? code = null, string? message = null) : base(HttpStatusCode.Unauthorized, code, message)
    {
    }
}
