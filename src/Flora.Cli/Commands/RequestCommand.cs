using Flora.Cli.CommandLine;

namespace Flora.Cli.Commands;

/// <summary>A command whose options make a request.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal abstract class RequestCommand<TRequest> : ApiCommand
    where TRequest : class, new()
{
    /// <summary>What the operation takes, one option each, but for the members of a JSON body.</summary>
    public IReadOnlyList<RequestParameter<TRequest>> Parameters { get; init; } = [];

    /// <summary>The JSON body and its options; null for an operation without one.</summary>
    public JsonBodyInput<TRequest>? Body { get; init; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Parameter> Options => Body is null ? Parameters : [.. Parameters, .. Body.Options];

    /// <inheritdoc/>
    public sealed override bool IsCovered(Parameter parameter, ILookup<string, string> values) => Body?.Covers(parameter, values) == true;

    /// <summary>The request of a call.</summary>
    /// <exception cref="UsageException">The options make no valid request.</exception>
    protected TRequest RequestOf(ApiCall call)
    {
        var request = new TRequest();
        try
        {
            foreach (var parameter in Parameters)
            {
                foreach (var text in call.Values[parameter.Option])
                {
                    parameter.Apply(request, text, call.Input);
                }
            }
            Body?.Apply(request, call.Values, call.Input);
        }
        catch (ValueException wrong)
        {
            throw new UsageException(wrong.Message, Words);
        }
        return request;
    }
}
