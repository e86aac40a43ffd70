using System.Net;

namespace Flora;

/// <summary>403: the key may not do this.</summary>
public sealed class FloraPermissionDeniedException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraPermissionDeniedException(string? code = null, string? message = null) : base(HttpStatusCode.Forbidden, code, message)
    {
    }
}
