using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>Every reference must lead to an object of its own kind.</summary>
internal sealed class ReferencesResolve : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var node in context.Nodes.References.Where(node => !IsKnownAnchor(context, node)))
        {
            Check(context, node, node.Reference!);
        }
    }

    private static void Check(CheckContext context, DocumentNode node, string reference)
    {
        var at = node.Object["$ref"]!;
        if (!reference.StartsWith('#'))
        {
            context.Error(DiagnosticCodes.Unsupported, at, $"The reference '{reference}' leads to another document, which is not supported yet.",
                "Copy what it names into this document's 'components' and refer to it with '#/components/…'.");
        }
        else if (References.Resolve(context.Document, reference) is not { } target)
        {
            context.Error(DiagnosticCodes.DanglingReference, at, $"The reference '{reference}' leads to nothing.",
                Nearest(context, node.Kind, reference) is { } near ? $"Did you mean '{near}'?" : "Check the spelling, or add what it names.");
        }
        else if (!context.Nodes.Is(target, node.Kind))
        {
            context.Error(DiagnosticCodes.ReferenceToOtherKind, at, $"The reference '{reference}' does not lead to a {node.Kind.InWords()}.",
                $"Refer to a {node.Kind.InWords()}, as in '#/components/{node.Kind.Section()}/…'.");
        }
        else if (ComesBack(context, node))
        {
            context.Error(DiagnosticCodes.EndlessReference, at, $"The reference '{reference}' comes back to itself.",
                "Let one of them be written out.");
        }
    }

    private static bool IsKnownAnchor(CheckContext context, DocumentNode node) =>
        node.Kind == NodeKind.Schema
        && References.IsAnchor(node.Reference)
        && context.Nodes.Of(NodeKind.Schema).Any(schema => (string?)(schema.Object["$anchor"] as JValue) == node.Reference![1..]);

    /// <summary>Whether a chain of references leads to the one that it begins with.</summary>
    private static bool ComesBack(CheckContext context, DocumentNode node)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        JToken? current = node.Object;
        do
        {
            current = References.Of(current) is { } reference ? References.Resolve(context.Document, reference) : null;
        }
        while (current is not null && seen.Add(current) && !ReferenceEquals(current, node.Object));
        return ReferenceEquals(current, node.Object);
    }

    private static string? Nearest(CheckContext context, NodeKind kind, string reference)
    {
        var section = $"#/components/{kind.Section()}/";
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        return context.Nodes.Of(kind)
            .Where(node => node.Object.Path == $"components.{kind.Section()}.{node.Key}" && Similarity.AreClose(node.Key, name))
            .Select(node => section + node.Key)
            .FirstOrDefault();
    }
}
