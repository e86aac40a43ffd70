using System.CommandLine;
using Flora.Generator.Document;
using Flora.Generator.Explain;
using Flora.Generator.Lint;
using Flora.Generator.Passes;

namespace Flora.Generator.Commands;

/// <summary>Prints what is generated for an operation, and writes nothing.</summary>
internal sealed class ExplainCommand : ICommand
{
    private readonly Argument<string[]> operation = new("OPERATION")
    {
        Description = "Its id, `GET /things`, its method in C# such as `Things.ListAsync`, or the words of its command.",
        HelpName = "OPERATION",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <inheritdoc/>
    public string Name => "explain";

    /// <inheritdoc/>
    public string Description => "Prints what is generated for an operation: signature, models, errors, command, contract cases.";

    /// <inheritdoc/>
    public IEnumerable<Symbol> Symbols => [operation];

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        // `GET /things` and the words of a command may come unquoted.
        var name = string.Join(' ', context.Parsed.GetValue(operation) ?? []);
        var diagnostics = new Diagnostics();
        if (DocumentLoader.Load(context.DocumentPath, diagnostics, context.Paths.Root) is { } document && Checks.Run(document, diagnostics))
        {
            var annotated = PassPipeline.Run(document, new GenerationSettings(), diagnostics).Document;
            if (!diagnostics.HasErrors)
            {
                Explain(context, annotated, name, diagnostics);
            }
        }
        return context.Report(diagnostics);
    }

    private static void Explain(CommandContext context, ApiDocument document, string name, Diagnostics diagnostics)
    {
        if (OperationSearch.Find(document, name) is { } found)
        {
            context.Output.Write(new Explanation(document).Of(found));
            return;
        }
        var near = string.Join(", ", OperationSearch.Near(document, name));
        diagnostics.Error(DiagnosticCodes.UnknownOperation, new SourceLocation(document.File, 1, 1), $"No operation is called '{name}'",
            near.Length > 0 ? $"Name one of {near}" : "The document has none");
    }
}
