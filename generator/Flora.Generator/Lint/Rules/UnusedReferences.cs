using Flora.Generator.Document;
using Flora.Generator.Document.Files;

namespace Flora.Generator.Lint.Rules;

/// <summary>A reference to nothing in a part that no operation uses harms nobody: that part is left out.</summary>
internal sealed class UnusedReferences : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var part in context.Broken)
        {
            foreach (var node in part)
            {
                var reference = node.Reference!;
                var broken = BrokenReference.Of(node.Object);
                context.Diagnostics.Warning(broken?.Code ?? DiagnosticCodes.DanglingReference, node.Object["$ref"]!,
                    $"The reference '{reference}' {broken?.Reason ?? Target(context, reference)}. No operation uses '{part.Key.Name}', so it is left out.",
                    "Correct the reference, or remove what nothing uses.");
            }
        }
    }

    private static string Target(CheckContext context, string reference) =>
        References.Resolve(context.Document, reference) is null ? "leads to nothing" : "leads to what is left out itself";
}
