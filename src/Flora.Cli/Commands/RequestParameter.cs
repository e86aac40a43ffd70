namespace Flora.Cli.Commands;

/// <summary>A parameter that knows its member of the request.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal abstract class RequestParameter<TRequest> : Parameter
{
    /// <summary>Puts a value that has no <see cref="Parameter.Problem"/> into the request.</summary>
    public abstract void Apply(TRequest request, string text);
}
