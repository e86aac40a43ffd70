using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Lint.Rules;
using Flora.Generator.Lint.Support;

namespace Flora.Generator.Lint;

/// <summary>The generator's own checks of a document, in their order.</summary>
public static class Checks
{
    /// <summary>The rules that the later ones and the passes stand on: each is run only when those before it found nothing.</summary>
    public static IReadOnlyList<ICheck> Foundations { get; } = [new UnusedReferences(), new ReferencesResolve(), new SchemasEnd()];

    /// <summary>The rules that are run together.</summary>
    public static IReadOnlyList<ICheck> Rules { get; } =
    [
        new KeywordsOfVersion32(),
        new KnownKeys(),
        new OperationIds(),
        new Parameters(),
        new SchemaKeywords(),
        new Extensions(),
        new ExamplesFitSchemas(),
        new SupportedConstructs(),
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
        var nodes = DocumentWalk.Run(document, diagnostics);
        if (diagnostics.HasErrors)
        {
            return false;
        }
        var broken = BrokenParts.Find(document, nodes);
        var context = new CheckContext(document, nodes.Without(broken), broken, diagnostics);
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
