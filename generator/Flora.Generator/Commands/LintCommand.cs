using Flora.Generator.Document;
using Flora.Generator.Lint;

namespace Flora.Generator.Commands;

/// <summary>Checks the document with the generator's own rules and then with Spectral.</summary>
internal sealed class LintCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "lint";

    /// <inheritdoc/>
    public string Description => "Checks the document: the generator's own rules, then Spectral with openapi/.spectral.yaml.";

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        var diagnostics = new Diagnostics();
        if (DocumentLoader.Load(context.DocumentPath, diagnostics, context.Paths.Root) is { } document && Checks.Run(document, diagnostics))
        {
            new Spectral(context.Paths).Run(context.DocumentPath, context.DocumentName, diagnostics);
        }
        // What only costs an example elsewhere is a mistake here: who lints a document can correct it.
        diagnostics.Judge(DiagnosticCodes.ExampleContradictsSchema, Severity.Error);
        return context.Report(diagnostics);
    }
}
