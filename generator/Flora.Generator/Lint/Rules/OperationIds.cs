using Flora.Generator.Document;

namespace Flora.Generator.Lint.Rules;

/// <summary>An operation's id names it, so no two share one.</summary>
internal sealed class OperationIds : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var operation in context.Operations)
        {
            if (operation.Object["operationId"] is { } id && !first.TryAdd((string)id!, SourceLocations.Of(id)))
            {
                context.Error(DiagnosticCodes.DuplicateOperationId, id, $"Two operations have the operationId '{id}'.",
                    FormattableString.Invariant($"Give this one another; the first is in line {first[(string)id!].Line}."));
            }
        }
    }
}
