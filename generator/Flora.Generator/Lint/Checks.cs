using Flora.Generator.Document;

namespace Flora.Generator.Lint;

/// <summary>The generator's own checks of a document, in their order.</summary>
public static class Checks
{
    /// <summary>The checks; a later one may rely on what an earlier one has made sure of.</summary>
    public static IReadOnlyList<ICheck> All { get; } = [];

    /// <summary>Runs the checks.</summary>
    /// <returns>Whether no error was found.</returns>
    public static bool Run(ApiDocument document, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var check in All)
        {
            check.Run(document, diagnostics);
        }
        return !diagnostics.HasErrors;
    }
}
