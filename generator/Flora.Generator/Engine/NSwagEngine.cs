using System.Globalization;
using Flora.Generator.Document;

namespace Flora.Generator.Engine;

/// <summary>NSwag, started once for both sets of templates.</summary>
public sealed class NSwagEngine : IDisposable
{
    private const string Document = "flora.annotated.json";
    private const string Sdk = "flora.sdk.txt";
    private const string Cli = "flora.cli.txt";
    private const string Log = "flora.nswag.log";

    private readonly GeneratorPaths paths;
    private readonly ToolProcess? waiting;

    /// <summary>Starts NSwag if it is installed; it waits for the document, as it takes as long to start as the passes take to make one.</summary>
    /// <param name="paths">The repository.</param>
    /// <exception cref="ToolException">NSwag cannot be started.</exception>
    public NSwagEngine(GeneratorPaths paths)
        : this(paths, "/dev/stdin")
    {
    }

    /// <param name="paths">The repository.</param>
    /// <param name="standardInput">The file that is a program's standard input. Where there is none, as on Windows, NSwag is started when the document is written.</param>
    internal NSwagEngine(GeneratorPaths paths, string standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
        this.paths = paths;
        File.Delete(paths.IntermediateFile(Sdk));
        File.Delete(paths.IntermediateFile(Cli));
        // Where it has first to be installed, that can wait until it is known that the document is good.
        waiting = File.Exists(standardInput) && EngineCommand.IsInstalled(paths) ? Start(standardInput) : null;
    }

    /// <summary>Renders a document, once; null with a diagnostic when NSwag fails.</summary>
    /// <exception cref="ToolException">NSwag must be installed and cannot be, it cannot be started, or it hangs.</exception>
    public EngineOutput? Run(ApiDocument annotated, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var document = TextOf(annotated);
        // For whoever looks for a fault in a template.
        File.WriteAllText(paths.IntermediateFile(Document), document);
        var result = ResultOf(document);
        File.WriteAllText(paths.IntermediateFile(Log), result.Output + result.Error);
        if (result.ExitCode == 0 && Read(Sdk) is { } sdk && Read(Cli) is { } cli)
        {
            return new(sdk, cli);
        }
        diagnostics.Error(DiagnosticCodes.EngineFailed, new SourceLocation(GeneratorPaths.Settings, 1, 1),
            $"NSwag failed: {FirstFault(result)}", $"All that it said is in {Relative(Log)}; look at {GeneratorPaths.Templates} first.");
        return null;
    }

    /// <summary>Ends NSwag where no document came.</summary>
    public void Dispose() => waiting?.Dispose();

    private static string TextOf(ApiDocument annotated)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        EngineDocument.Write(annotated, text);
        return text.ToString();
    }

    private ToolProcess.Result ResultOf(string document)
    {
        if (waiting is not null)
        {
            return waiting.End(document);
        }
        using var started = Start(Relative(Document));
        return started.End("");
    }

    // Relative paths: the engine splits variables at commas, which a folder above may hold.
    private ToolProcess Start(string document)
    {
        var command = EngineCommand.Find(paths);
        return ToolProcess.Start(command.Program,
            [
                .. command.Arguments, "run", GeneratorPaths.Settings,
                $"/variables:Document={document},Sdk={Relative(Sdk)},Cli={Relative(Cli)}",
            ],
            paths.Root);
    }

    private static string Relative(string name) => $"{GeneratorPaths.Intermediate}/{name}";

    private string? Read(string name) => File.Exists(paths.IntermediateFile(name)) ? File.ReadAllText(paths.IntermediateFile(name)) : null;

    private static string FirstFault(ToolProcess.Result result) =>
        (result.Error + result.Output).Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal))
        ?? result.FirstLine;
}
