namespace Flora.Generator.Lint.Grammar;

/// <summary>How messages and references name the objects of a document.</summary>
internal static class NodeKindNames
{
    /// <summary>The kind as people say it: <c>request body</c>.</summary>
    public static string InWords(this NodeKind kind) =>
        string.Concat(kind.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {letter}" : $"{letter}"))
            .ToLowerInvariant();

    /// <summary>Where components of the kind stand: <c>requestBodies</c>.</summary>
    public static string Section(this NodeKind kind)
    {
        var name = kind.ToString();
        var camel = char.ToLowerInvariant(name[0]) + name[1..];
        return camel.EndsWith('y') ? camel[..^1] + "ies" : camel + "s";
    }
}
