using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Lint.Rules;

namespace Flora.Generator.Lint;

/// <summary>The generator's own checks of a document, in their order.</summary>
public static class Checks
{
    /// <summary>The rules that the later ones and the passes stand on: each is run only when those before it found nothing.</summary>
    public static IReadOnlyList<ICheck> Foundations { get; } = [new ReferencesResolve(), new SchemasEnd()];

    /// <summary>The rules that are run together.</summary>
    public static IReadOnlyList<ICheck> Rules { get; } =
    [
        new KnownKeys(),
        new OperationIds(),
        new Parameters(),
        new SchemaKeywords(),
        new Extensions(),
        new ExamplesFitSchemas(),
        new UnsupportedConstructs(),
    ];

    /// <summary>Runs the checks.</summary>
    /// <returns>Whether no error was found.</returns>
    public static bool Run(ApiDocument document, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!OpenApiVersion.Check(document, diagnostics))
        {
            return false;
        }
        var context = new CheckContext(document, DocumentWalk.Run(document, diagnostics), diagnostics);
        foreach (var check in Foundations.TakeWhile(_ => !diagnostics.HasErrors))
        {
            check.Run(context);
        }
        foreach (var check in diagnostics.HasErrors ? [] : Rules)
        {
            check.Run(context);
        }
        return !diagnostics.HasErrors;
    }
}
