using System.CommandLine;
using Flora.Generator.Document;

namespace Flora.Generator.Commands;

/// <summary>What a command works on, and where it prints.</summary>
/// <param name="Paths">The repository.</param>
/// <param name="DocumentPath">The document's file.</param>
/// <param name="Parsed">The values of the command's own options.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Findings, in the form that compilers print.</param>
internal sealed record CommandContext(GeneratorPaths Paths, string DocumentPath, ParseResult Parsed, TextWriter Output, TextWriter Error)
{
    /// <summary>The document as it is printed.</summary>
    public string DocumentName => DocumentLoader.PrintedName(DocumentPath, Paths.Root);

    /// <summary>Says why the command line makes no sense.</summary>
    /// <returns>The exit code that it gives.</returns>
    public int Refuse(string message)
    {
        Error.Write($"{message} See --help.\n");
        return CommandLine.UsageError;
    }

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
