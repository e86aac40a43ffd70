using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document.Files;

/// <summary>A part of another file that becomes a component of the document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">What the file holds.</param>
/// <param name="Source">Where it was found first.</param>
internal sealed record BundledPart(NodeKind Kind, JToken Token, FileReference Source)
{
    /// <summary>The component of the document that is nothing but a reference to it and becomes it; null when there is none.</summary>
    public JProperty? Alias { get; set; }

    /// <summary>The component's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The reference to the component.</summary>
    public string Reference =>
        $"#/components/{Kind.Section()}/{Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal)}";
}
