namespace Flora.Runtime;

/// <summary>An answer that holds nothing; whatever body comes is ignored.</summary>
internal sealed class AnswerNone : AnswerReader<FloraResponse>
{
    internal override FloraResponse Read(ReceivedAnswer answer) => answer.Head;
}
