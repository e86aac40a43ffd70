using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One parameter of a case.</summary>
/// <param name="Parameter">The parameter that is set.</param>
/// <param name="Value">The value that a caller gives: a scalar, or a list of such.</param>
internal sealed record CaseArgument(DocumentedParameter Parameter, JToken Value)
{
    /// <summary>The texts as the server sees them once the URL is decoded: one, or one for each item of a list.</summary>
    public IReadOnlyList<string> WireTexts => Contracts.WireTexts.All(Value);

    /// <summary>Whether the items of a list stand in one text, with commas between them.</summary>
    public bool IsJoined => Value is JArray && !Parameter.Explodes;
}
