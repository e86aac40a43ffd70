using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;

namespace Flora.Generator.Lint.Rules;

/// <summary>Every reference must lead to an object of its own kind.</summary>
internal sealed class ReferencesResolve : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var node in context.Nodes.References)
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
        else if (References.Follow(context.Document, node.Object) is null && !EndsElsewhere(context, node))
        {
            context.Error(DiagnosticCodes.EndlessReference, at, $"The reference '{reference}' comes back to itself.",
                "Let one of them be written out.");
        }
    }

    /// <summary>Whether a chain of references breaks off at another one that has its own error.</summary>
    private static bool EndsElsewhere(CheckContext context, DocumentNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = node.Reference; current is not null && seen.Add(current);)
        {
            if (References.Resolve(context.Document, current) is not { } target)
            {
                return true;
            }
            current = References.Of(target);
        }
        return false;
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
