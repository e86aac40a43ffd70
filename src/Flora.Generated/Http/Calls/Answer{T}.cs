namespace Flora.Runtime;

/// <summary>An answer that holds something.</summary>
internal sealed class Answer<T>(DecodeAnswer<T> decode, bool isStreamed = false) : AnswerReader<FloraResponse<T>>
{
    internal override bool IsStreamed => isStreamed;

    internal override FloraResponse<T> Read(ReceivedAnswer answer)
    {
        var value = decode(answer);
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
