using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A parameter that knows its member of the request.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal abstract class RequestParameter<TRequest> : Parameter
{
    /// <summary>Puts a value that has no <see cref="Parameter.Problem"/> into the request, or adds it to those before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="text">The value as typed.</param>
    /// <param name="input">What the value <c>-</c> may stand for.</param>
    public abstract void Apply(TRequest request, string text, StandardInput input);
}
