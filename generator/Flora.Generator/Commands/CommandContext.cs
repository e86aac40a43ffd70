using System.CommandLine;
using Flora.Generator.Document;

namespace Flora.Generator.Commands;

/// <summary>What a command works on, and where it prints.</summary>
/// <param name="Paths">The repository.</param>
/// <param name="DocumentPath">The document's file.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Findings, in the form that compilers print.</param>
/// <param name="Parsed">The command line, for the options that a command has of its own.</param>
internal sealed record CommandContext(GeneratorPaths Paths, string DocumentPath, TextWriter Output, TextWriter Error, ParseResult Parsed)
{
    /// <summary>The document as it is printed.</summary>
    public string DocumentName => DocumentLoader.PrintedName(DocumentPath, Paths.Root);

    /// <summary>Prints findings.</summary>
    /// <returns>The exit code that they give: 1 when one of them is an error.</returns>
    public int Report(Diagnostics diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Error.Write(diagnostic + "\n");
        }
        return diagnostics.HasErrors ? 1 : 0;
    }
}
