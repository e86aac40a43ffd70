using System.Net;

namespace Flora.Runtime;

/// <summary>Makes the exception for an answer that is an error.</summary>
internal static class ApiErrors
{
    private const int QuotedLength = 200;

    internal static FloraApiException Make(
        HttpStatusCode status, ReadOnlySpan<byte> body, string? requestId, TimeSpan? retryAfter, Redaction? redaction)
    {
        var envelope = ErrorEnvelope.Read(body);
        var code = Redact(envelope.Code, redaction);
        var message = Redact(envelope.Message, redaction);
        if (code is null && message is null && !body.IsEmpty)
        {
            message = $"the answer begins \"{SafeText.Start(body, QuotedLength, redaction)}\"";
        }
        var fields = envelope.Fields.Select(field => new FloraFieldError(Redact(field.Field, redaction)!, Redact(field.Message, redaction)!)).ToArray();
        var raw = body.IsEmpty ? null : Redact(JsonText.Decode(body), redaction);
        return (int)status switch
        {
            400 => new FloraBadRequestException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            401 => new FloraAuthenticationException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            402 => new FloraPaymentRequiredException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            403 => new FloraPermissionDeniedException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            404 => new FloraNotFoundException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            409 => new FloraConflictException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            429 => new FloraRateLimitedException(code, message) { Fields = fields, RawBody = raw, RequestId = requestId, RetryAfter = retryAfter },
            >= 500 => new FloraServerException(status, code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
            _ => new FloraApiException(status, code, message) { Fields = fields, RawBody = raw, RequestId = requestId },
        };
    }

    private static string? Redact(string? text, Redaction? redaction) => text is null ? null : redaction?.Apply(text) ?? text;
}
