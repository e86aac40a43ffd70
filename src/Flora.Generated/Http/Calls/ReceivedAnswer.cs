using System.Net;

namespace Flora.Runtime;

/// <summary>A successful answer before it is decoded.</summary>
internal readonly ref struct ReceivedAnswer(HttpResponseMessage response, ApiCallState call, ReadOnlySpan<byte> body)
{
    internal HttpResponseMessage Response { get; } = response;

    internal ApiCallState Call { get; } = call;

    /// <summary>The whole body; empty when it is streamed.</summary>
    internal ReadOnlySpan<byte> Body { get; } = body;

    internal HttpStatusCode Status => Response.StatusCode;

    /// <summary>Whether there can be no body.</summary>
    internal bool IsVoid => Body.IsEmpty && (Status == HttpStatusCode.NoContent || Response.RequestMessage?.Method == HttpMethod.Head);

    /// <summary>All that is told of the answer but for what it holds.</summary>
    internal FloraResponse Head => new()
    {
        StatusCode = Status,
        Headers = new ResponseHeaders(Response.Headers, BufferedContent.HeadersOf(Response)),
        RequestId = RequestIdHeader.Of(Response, Call.Redaction),
        RawBody = Call.KeepsRawBody ? new ReadOnlyMemory<byte>(Body.ToArray()) : default(ReadOnlyMemory<byte>?),
    };
}
