using System.Net;

namespace Flora;

/// <summary>402: the workspace has too few credits.</summary>
public sealed class FloraPaymentRequiredException : FloraApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraPaymentRequiredException(string? code = null, string? message = null) : base(HttpStatusCode.PaymentRequired, code, message)
    {
    }
}
