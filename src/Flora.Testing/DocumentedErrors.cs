using System.Net;

namespace Flora.Testing;

/// <summary>The error bodies of FLORA's documentation.</summary>
internal static class DocumentedErrors
{
    internal static ErrorBody For(HttpStatusCode status) => (int)status switch
    {
        400 => Refused("prompt", "Required"),
        401 => FloraModelFactory.ErrorBody("unauthorized", "Invalid API key."),
        402 => FloraModelFactory.ErrorBody("insufficient_credits", "Insufficient credits."),
        403 => FloraModelFactory.ErrorBody("forbidden", "Forbidden."),
        404 => FloraModelFactory.ErrorBody("not_found", "Not found."),
        409 => FloraModelFactory.ErrorBody("idempotency_duplicate", "Duplicate idempotency key."),
        429 => FloraModelFactory.ErrorBody("rate_limited", "Rate limit exceeded."),
        503 => FloraModelFactory.ErrorBody("service_unavailable", "Service unavailable."),
        _ => FloraModelFactory.ErrorBody(),
    };

    /// <summary>The body that answers a parameter or member which cannot be taken.</summary>
    internal static ErrorBody Refused(string field, string message) => FloraModelFactory.ErrorBody(
        "input_validation_error", $"{field}: {message}", [FloraModelFactory.ErrorField(field, message)]);
}
