using System.Net;

namespace Flora.Runtime;

/// <summary>An answer that holds something.</summary>
/// <param name="decode">Reads it.</param>
/// <param name="isStreamed">Whether the body is handed on while it comes.</param>
/// <param name="ignores">Tells at which statuses it holds nothing, so that whatever body comes is ignored; null for none.</param>
internal sealed class Answer<T>(DecodeAnswer<T> decode, bool isStreamed = false, Func<HttpStatusCode, bool>? ignores = null) : AnswerReader<FloraResponse<T>>
{
    internal override bool IsStreamed => isStreamed;

    internal override bool Ignores(HttpStatusCode status) => ignores?.Invoke(status) == true;

    internal override FloraResponse<T> Read(ReceivedAnswer answer)
    {
        var value = Ignores(answer.Status) ? default! : decode(answer);
        var head = answer.Head;
        return new()
        {
            Value = value,
            StatusCode = head.StatusCode,
            Headers = head.Headers,
            RequestId = head.RequestId,
            RawBody = isStreamed ? null : head.RawBody,
        };
    }
}
