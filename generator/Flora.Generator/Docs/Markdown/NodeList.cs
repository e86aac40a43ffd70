using Flora.Generator.Docs.Reference;

namespace Flora.Generator.Docs.Markdown;

/// <summary>Writes nodes as lists within lists.</summary>
internal static class NodeList
{
    public static string Of(IEnumerable<ReferenceNode> nodes) => string.Join("\n\n", nodes.Select(Of));

    /// <summary>Lines as they belong to the point of a list above them.</summary>
    public static string Indent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "  " + line));

    private static string Of(ReferenceNode node) => string.Join("\n\n", new[]
    {
        $"- {MarkdownText.Code(node.Label)}",
        Indent(MarkdownText.Prose(node.Text)),
        Indent(Of(node.Children)),
    }.Where(part => part.Length > 0));
}
