using Flora.Generator.Document;

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
                var (code, why) = Reason(context, node.Reference!);
                context.Diagnostics.Warning(code, node.Object["$ref"]!,
                    $"The reference '{node.Reference}' leads to {why}. No operation uses '{part.Key.Name}', so it is left out.",
                    "Correct the reference, or remove what nothing uses.");
            }
        }
    }

    private static (string Code, string Why) Reason(CheckContext context, string reference) =>
        !reference.StartsWith('#') ? (DiagnosticCodes.Unsupported, "another document")
        : References.Resolve(context.Document, reference) is null ? (DiagnosticCodes.DanglingReference, "nothing")
        : (DiagnosticCodes.DanglingReference, "what is left out itself");
}
