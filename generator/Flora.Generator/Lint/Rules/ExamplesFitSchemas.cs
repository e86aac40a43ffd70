using Flora.Generator.Document;
using Flora.Generator.Lint.Examples;

namespace Flora.Generator.Lint.Rules;

/// <summary>
/// Every example and default is a value that its schema describes: contract cases and documentation are made of them. One that is not is left out, so it
/// keeps nobody from the rest; `lint` still takes it for an error.
/// </summary>
internal sealed class ExamplesFitSchemas : ICheck
{
    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var (_, _, what, mismatches) in Contradictions.In(context.Document, context.Nodes))
        {
            foreach (var mismatch in mismatches)
            {
                var path = mismatch.Path.Length == 0 ? "" : $" at '{mismatch.Path.TrimStart('.')}'";
                context.Diagnostics.Warning(DiagnosticCodes.ExampleContradictsSchema, mismatch.At, $"The {what} contradicts its schema{path}: {mismatch.Reason}.",
                    FormattableString.Invariant($"Correct the {what}, or the schema in line {SourceLocations.Of(mismatch.Schema).Line}."));
            }
        }
    }
}
