using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One parameter of a case.</summary>
/// <param name="Parameter">The parameter that is set.</param>
/// <param name="Value">The value that a caller gives.</param>
internal sealed record CaseArgument(DocumentedParameter Parameter, JValue Value)
{
    /// <summary>The value as the server sees it once the URL is decoded.</summary>
    public string WireText => WireTexts.Of(Value);
}
