using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Expands aliases to copies of what their anchor names: never of themselves, and never beyond a bound.</summary>
internal sealed class YamlAliases(Diagnostics diagnostics)
{
    /// <summary>How many tokens all aliases of a document may become.</summary>
    private const int MaxTokens = 500_000;

    private readonly Dictionary<string, Anchored?> anchors = new(StringComparer.Ordinal);
    private int tokens;

    /// <summary>A node with an anchor begins; until it ends, an alias to it would contain itself.</summary>
    public void Begin(string anchor) => anchors[anchor] = null;

    /// <summary>A node with an anchor was read.</summary>
    public void End(string anchor, JToken token) => anchors[anchor] = new(token, CountTokens(token), Depth(token));

    /// <summary>A copy of the anchored node; a null value, with a diagnostic, when there can be none.</summary>
    public JToken Expand(string anchor, SourceLocation at, int depthLeft)
    {
        if (!anchors.TryGetValue(anchor, out var anchored))
        {
            return Refuse(at, $"The alias '*{anchor}' has no anchor '&{anchor}' before it.", "Check the spelling, or move the anchor up.");
        }
        if (anchored is null)
        {
            return Refuse(at, $"The alias '*{anchor}' contains itself.",
                "Use '$ref' to a component for a schema that contains itself.");
        }
        tokens += anchored.Tokens;
        if (tokens > MaxTokens || anchored.Depth > depthLeft)
        {
            tokens = MaxTokens;
            return Refuse(at, $"The alias '*{anchor}' expands beyond all bounds.", "Use '$ref' instead of aliases.");
        }
        return anchored.Token.DeepClone();
    }

    private JValue Refuse(SourceLocation at, string message, string fix)
    {
        diagnostics.Error(DiagnosticCodes.BadAlias, at, message, fix);
        return JValue.CreateNull();
    }

    private static int CountTokens(JToken token) => token is JContainer container ? container.DescendantsAndSelf().Count() : 1;

    private static int Depth(JToken token) => token switch
    {
        JProperty property => Depth(property.Value),
        JContainer { HasValues: true } container => 1 + container.Children().Max(Depth),
        _ => 1,
    };

    private sealed record Anchored(JToken Token, int Tokens, int Depth);
}
