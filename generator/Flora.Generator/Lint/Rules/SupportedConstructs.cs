using Flora.Generator.Document;
using Flora.Generator.Lint.Support;

namespace Flora.Generator.Lint.Rules;

/// <summary>Says what of the document is not supported and what becomes of it; it is an error only when no operation is left.</summary>
internal sealed class SupportedConstructs : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        var uses = UnsupportedUses.In(context.Document, context.Nodes);
        foreach (var use in uses)
        {
            context.Diagnostics.Warning(DiagnosticCodes.Unsupported, use.At, use.Message, use.Construct.Instead);
        }
        var operations = OperationParts.All(context.Document).Select(operation => operation.Name).ToHashSet(StringComparer.Ordinal);
        if (operations.Count > 0 && operations.IsSubsetOf(uses.Where(use => use.TakesOperation).Select(use => use.Operation!.Name)))
        {
            context.Error(DiagnosticCodes.NotGenerated, context.Document.Root.Property("paths", StringComparison.Ordinal)!, "No operation is left to generate.",
                "Change one of them as the warnings say.");
        }
    }
}
