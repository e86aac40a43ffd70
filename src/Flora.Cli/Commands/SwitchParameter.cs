using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A parameter that is true or false; the option alone means true.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal sealed class SwitchParameter<TRequest> : RequestParameter<TRequest>
{
    /// <summary>Puts the value into the request.</summary>
    public required Action<TRequest, bool> Assign { get; init; }

    /// <inheritdoc/>
    public override bool IsSwitch => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Choices => ["true", "false"];

    /// <inheritdoc/>
    public override string? Rule => null;

    /// <inheritdoc/>
    public override string? Problem(string text, bool checkRule) =>
        text is "true" or "false" ? null : $"must be true or false, but is \"{text}\"";

    /// <inheritdoc/>
    public override void Apply(TRequest request, string text, StandardInput input) => Assign(request, text == "true");
}
