using System.Net;

namespace Flora;

/// <summary>400: FLORA did not accept the request; <see cref="FloraApiException.Fields"/> says what.</summary>
public sealed class FloraBadRequestException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraBadRequestException(string? code = null, string? message = null) : base(HttpStatusCode.BadRequest, code, message)
    {
    }
}
