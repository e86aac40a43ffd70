using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A parameter whose value is JSON.</summary>
/// <typeparam name="TRequest">What takes the value.</typeparam>
internal sealed class JsonParameter<TRequest> : RequestParameter<TRequest>
{
    /// <summary>Puts the JSON into the request.</summary>
    public required Action<TRequest, string> Assign { get; init; }

    /// <inheritdoc/>
    public override string? Rule => null;

    /// <inheritdoc/>
    public override string? Problem(string text, bool checkRule) => JsonTexts.Problem(text);

    /// <inheritdoc/>
    public override void Apply(TRequest request, string text, StandardInput input)
    {
        try
        {
            Assign(request, text);
        }
        catch (FloraResponseException e)
        {
            throw new ValueException(JsonFault.Of(e, Option));
        }
    }
}
