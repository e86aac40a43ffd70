using Flora.Generator.Document;
using Flora.Generator.Engine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint;

/// <summary>Runs Spectral, the linter from npm, and reports its findings like the generator's own.</summary>
internal sealed class Spectral(GeneratorPaths paths)
{
    /// <summary>Adds what Spectral finds.</summary>
    /// <param name="documentPath">The document's file.</param>
    /// <param name="documentName">The document as it is printed.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <exception cref="ToolException">Node or npm is missing, or Spectral failed.</exception>
    public void Run(string documentPath, string documentName, Diagnostics diagnostics)
    {
        var program = new NpmTools(paths[GeneratorPaths.Tools]).PathOf("@stoplight/spectral-cli", "dist/index.js");
        var result = ToolProcess.Run(NpmTools.Node(),
            [program, "lint", "--format", "json", "--quiet", "--ruleset", paths[GeneratorPaths.Ruleset], Path.GetFullPath(documentPath)],
            paths.Root);
        foreach (var finding in Findings(result))
        {
            diagnostics.Add(ToDiagnostic(finding, FileOf(finding) ?? documentName));
        }
    }

    private static IEnumerable<JObject> Findings(ToolProcess.Result result)
    {
        try
        {
            return JArray.Parse(result.Output).OfType<JObject>();
        }
        catch (JsonException)
        {
            throw new ToolException(DiagnosticCodes.ToolFailed, $"Spectral failed: {result.FirstLine}", $"Check {GeneratorPaths.Ruleset}.");
        }
    }

    // The document itself, or a file that it refers to.
    private string? FileOf(JObject finding) =>
        finding["source"] is JValue { Value: string { Length: > 0 } source } ? DocumentLoader.PrintedName(source, paths.Root) : null;

    private static Diagnostic ToDiagnostic(JObject finding, string documentName)
    {
        var start = finding["range"]?["start"];
        return new(
            (string?)finding["code"] ?? "spectral",
            (int?)finding["severity"] == 0 ? Severity.Error : Severity.Warning,
            new(documentName, ((int?)start?["line"] ?? 0) + 1, ((int?)start?["character"] ?? 0) + 1),
            (string?)finding["message"] ?? "Spectral gave no reason.",
            $"This is a rule of Spectral; {GeneratorPaths.Ruleset} can change it.");
    }
}
