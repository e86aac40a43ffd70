namespace Flora.Runtime;

/// <summary>What a call makes of a successful answer.</summary>
internal abstract class AnswerReader<TResponse> where TResponse : FloraResponse
{
    /// <summary>Whether the body is handed on while it comes, and not read beforehand.</summary>
    internal virtual bool IsStreamed => false;

    /// <exception cref="ModelReadException">The body is not what is expected.</exception>
    internal abstract TResponse Read(ReceivedAnswer answer);
}
