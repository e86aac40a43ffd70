using Flora.Generator.Document;
using Flora.Generator.Document.Files;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

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
        if (BrokenReference.Of(node.Object) is { } broken)
        {
            context.Error(broken.Code, at, $"The reference '{reference}' {broken.Reason}.", broken.Fix);
        }
        else if (!reference.StartsWith('#'))
        {
            context.Error(DiagnosticCodes.Unsupported, at, $"The reference '{reference}' leads to another file, which is not followed here.",
                "Write out what it names.");
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
