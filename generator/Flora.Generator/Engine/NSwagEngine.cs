using Flora.Generator.Document;
using Newtonsoft.Json;

namespace Flora.Generator.Engine;

/// <summary>Runs NSwag once for both sets of templates.</summary>
public sealed class NSwagEngine(GeneratorPaths paths)
{
    private const string Document = "flora.annotated.json";
    private const string Sdk = "flora.sdk.txt";
    private const string Cli = "flora.cli.txt";
    private const string Log = "flora.nswag.log";

    /// <summary>Renders a document; null with a diagnostic when NSwag fails.</summary>
    /// <exception cref="ToolException">NSwag must be installed and cannot be.</exception>
    public EngineOutput? Run(ApiDocument annotated, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var command = EngineCommand.Find(paths);
        File.WriteAllText(paths.IntermediateFile(Document), EngineDocument.Of(annotated).ToString(Formatting.Indented).Replace("\r\n", "\n", StringComparison.Ordinal));
        File.Delete(paths.IntermediateFile(Sdk));
        File.Delete(paths.IntermediateFile(Cli));

        // Relative paths: the engine splits variables at commas, which a folder above may hold.
        var result = ToolProcess.Run(command.Program,
            [
                .. command.Arguments, "run", GeneratorPaths.Settings,
                $"/variables:Document={Relative(Document)},Sdk={Relative(Sdk)},Cli={Relative(Cli)}",
            ],
            paths.Root);
        File.WriteAllText(paths.IntermediateFile(Log), result.Output + result.Error);
        if (result.ExitCode == 0 && Read(Sdk) is { } sdk && Read(Cli) is { } cli)
        {
            return new(sdk, cli);
        }
        diagnostics.Error(DiagnosticCodes.EngineFailed, new SourceLocation(GeneratorPaths.Settings, 1, 1),
            $"NSwag failed: {FirstFault(result)}", $"All that it said is in {Relative(Log)}; look at {GeneratorPaths.Templates} first.");
        return null;
    }

    private static string Relative(string name) => $"{GeneratorPaths.Intermediate}/{name}";

    private string? Read(string name) => File.Exists(paths.IntermediateFile(name)) ? File.ReadAllText(paths.IntermediateFile(name)) : null;

    private static string FirstFault(ToolProcess.Result result) =>
        (result.Error + result.Output).Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal))
        ?? result.FirstLine;
}
