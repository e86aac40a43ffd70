using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>One parameter of a case.</summary>
/// <param name="Parameter">The parameter that is set.</param>
/// <param name="Value">The value that a caller gives: a scalar, a list or an object.</param>
internal sealed record CaseArgument(DocumentedParameter Parameter, JToken Value)
{
    /// <summary>The texts as the server sees them once the URL is decoded: one, or one for each item of a list.</summary>
    public IReadOnlyList<string> WireTexts => Contracts.WireTexts.All(Value);

    /// <summary>Whether it is a scalar, or a list of such, in the style that its place has by default.</summary>
    public bool IsPlain => Parameter.Encoding.IsDefault && (Value is JValue || Value.Children().All(item => item is JValue));

    /// <summary>The names and values of a query or of cookies, once they are decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => WireForm.Pairs(Parameter, Value);

    /// <summary>The value of a header.</summary>
    public string InHeader => WireForm.InHeader(Parameter, Value);

    /// <summary>What stands in a path, escaped.</summary>
    public string InPath => WireForm.InPath(Parameter, Value);

    /// <summary>Whether the items of a list stand in one text, with commas between them.</summary>
    public bool IsJoined => Value is JArray && !Parameter.Explodes;
}
