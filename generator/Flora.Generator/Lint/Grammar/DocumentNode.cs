using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Grammar;

/// <summary>An object of the document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Object">Its members.</param>
public sealed record DocumentNode(NodeKind Kind, JObject Object)
{
    /// <summary>What its <c>$ref</c> says; null when it is no reference.</summary>
    public string? Reference => References.Of(Object);

    /// <summary>The key that it stands under; empty for an item of a list and for the document.</summary>
    public string Key => (Object.Parent as JProperty)?.Name ?? "";
}
