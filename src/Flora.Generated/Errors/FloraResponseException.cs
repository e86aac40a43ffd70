using System.Net;
using Flora.Runtime;

namespace Flora;

/// <summary>An answer came that is not the documented one: not JSON, of another shape, too large, too deep, or a redirect elsewhere.</summary>
public sealed class FloraResponseException : FloraException
{
    private const int QuotedLength = 200;

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why, if another exception tells.</param>
    public FloraResponseException(string? message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>The status of the answer; null when the text is no answer, as in <see cref="FloraJson"/>.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Where in the JSON, such as <c>generations[3].status</c>; <c>$</c> is the whole; null when the fault is not in the JSON.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The start of the body, without control characters; null when there was none.</summary>
    public string? BodyStart { get; init; }

    internal static FloraResponseException OfOtherType(
        ReadOnlySpan<byte> body, string subject, HttpStatusCode statusCode, string? requestId, Redaction? redaction)
    {
        var tail = requestId is null ? "" : $" (request {SafeText.Line(requestId, 200)})";
        return new($"{subject} is of a type that the contract has beside the one that was asked for.{tail}")
        {
            StatusCode = statusCode,
            BodyStart = body.IsEmpty ? null : SafeText.Start(body, QuotedLength, redaction),
            RequestId = requestId,
        };
    }

    internal static FloraResponseException Undecodable(
        ModelReadException e, ReadOnlySpan<byte> body, string subject, HttpStatusCode? statusCode = null, string? requestId = null, Redaction? redaction = null)
    {
        var path = ModelDecoder.PathOf(e, body);
        path = redaction?.Apply(path) ?? path;
        var start = SafeText.Start(body, QuotedLength, redaction);
        var where = path == "$" ? "it" : path;
        var tail = requestId is null ? "" : $" (request {SafeText.Line(requestId, 200)})";
        var problem = start.Length == 0 ? "it is empty" : $"{where} {e.Message}. It begins \"{start}\"";
        return new($"{subject} is not what the contract says: {problem}.{tail}", e)
        {
            StatusCode = statusCode,
            JsonPath = path,
            BodyStart = body.IsEmpty ? null : start,
            RequestId = requestId,
        };
    }
}
