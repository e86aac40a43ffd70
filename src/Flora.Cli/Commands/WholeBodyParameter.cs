using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A whole JSON body, which stands before every option that overrides a member of it.</summary>
internal sealed class WholeBodyParameter : RequestParameter<JsonBody>
{
    /// <inheritdoc/>
    public override bool TakesInput => true;

    /// <inheritdoc/>
    public override string? Rule => null;

    /// <inheritdoc/>
    public override string? Problem(string text, bool checkRule) => text == StandardInput.Name ? null : JsonTexts.Problem(text);

    /// <summary>Does nothing: the body is read before its members are set.</summary>
    public override void Apply(JsonBody request, string text, StandardInput input)
    {
    }
}
