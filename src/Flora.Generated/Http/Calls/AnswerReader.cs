using System.Net;

namespace Flora.Runtime;

/// <summary>What a call makes of a successful answer.</summary>
internal abstract class AnswerReader<TResponse> where TResponse : FloraResponse
{
    /// <summary>Whether the body is handed on while it comes, and not read beforehand.</summary>
    internal virtual bool IsStreamed => false;

    /// <summary>Whether an answer of a status holds nothing, so that whatever body comes is ignored.</summary>
    internal virtual bool Ignores(HttpStatusCode status) => false;

    /// <exception cref="ModelReadException">The body is not what is expected.</exception>
    internal abstract TResponse Read(ReceivedAnswer answer);
}
