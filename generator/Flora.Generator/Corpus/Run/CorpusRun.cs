using System.Diagnostics;
using System.Text.RegularExpressions;
using Flora.Generator.Corpus.Driver;
using Flora.Generator.Document;
using Flora.Generator.Emit.Projects;
using Flora.Generator.Engine;
using Flora.Generator.Engine.Server;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;

namespace Flora.Generator.Corpus.Run;

/// <summary>Takes one document all the way, as its maintainers would: generate, build, read, write, call.</summary>
/// <param name="paths">The repository.</param>
/// <param name="server">What answers the calls.</param>
/// <param name="folder">Where the projects go.</param>
internal sealed partial class CorpusRun(GeneratorPaths paths, ContractServer server, string folder)
{
    private const string FirstFramework = "net10.0";

    /// <summary>Does it.</summary>
    /// <param name="file">The document.</param>
    public async Task<CorpusResult> OfAsync(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            return await GeneratedAsync(file, name);
        }
        catch (ToolException fault)
        {
            // The other documents still have their turn.
            return new CorpusResult(name) { Errors = 1, Faults = [fault.Message] };
        }
    }

    private async Task<CorpusResult> GeneratedAsync(string file, string name)
    {
        var project = Path.Combine(folder, name);
        RemoveEarlier(project);
        var settings = new ProjectSettings(project, "Corpus." + Identifier(file), Identifier(file), WithTool: false);
        var since = Stopwatch.StartNew();
        var memory = new MemoryWatch();
        var generated = ToolProcess.Run(DotNetProcess.Host,
            [typeof(CorpusRun).Assembly.Location, "generate", "--root", paths.Root, "--document", file, "--project", project, "--namespace", settings.Namespace, "--name", settings.Name],
            paths.Root, memory);
        var result = new CorpusResult(name)
        {
            Time = since.Elapsed,
            Memory = memory.Peak,
            Errors = Error().Count(generated.Error),
            Warnings = Warning().Count(generated.Error),
            IsGenerated = generated.ExitCode == 0,
            Faults = [.. generated.Error.Split('\n').Where(line => Error().IsMatch(line))],
        };
        if (DocumentLoader.Load(file, new Diagnostics(), paths.Root) is not { } document)
        {
            return result;
        }
        result = result with { Operations = OperationParts.All(document).Count(), Examples = WrittenExamples.All(document).Count() };
        return result.IsGenerated ? await CompiledAsync(result, file, document, settings) : result;
    }

    private async Task<CorpusResult> CompiledAsync(CorpusResult result, string file, ApiDocument written, ProjectSettings settings)
    {
        var built = Build(settings, "-warnaserror");
        var findings = Finding().Matches(built.Output).Select(match => match.Value.Trim()).Distinct(StringComparer.Ordinal).ToList();
        result = result with { CompilerFindings = findings.Count, Faults = [.. result.Faults, .. findings] };
        if (built.ExitCode != 0)
        {
            return result with { CompilerFindings = Math.Max(1, findings.Count) };
        }
        var annotated = PassPipeline.Run(DocumentLoader.Load(file, new Diagnostics(), paths.Root)!, settings.Generation, new Diagnostics());
        var types = Schemas.Components(annotated.Document).Properties()
            .Count(schema => Annotation.Types.Append(Annotation.Form).Any(key => schema.Value[key] is not null));
        return (await new DriverRun(server, settings).OfAsync(new DriverFile(annotated, written), () => Build(
            settings, "--framework", FirstFramework, "-p:OutputType=Exe", "--output", Path.Combine(settings.Folder, "bin", "driver")), result)) with { Types = types };
    }

    private static ToolProcess.Result Build(ProjectSettings settings, params string[] more) =>
        ToolProcess.Run(DotNetProcess.Host, ["build", $"{settings.Namespace}.csproj", "--nologo", .. more], settings.Folder);

    // What an earlier run left would be found unchanged, and nothing measured; what anybody else put there stays.
    private static void RemoveEarlier(string project)
    {
        if (!Directory.Exists(project))
        {
            return;
        }
        if (!File.Exists(Path.Combine(project, ProjectSettings.Lock)))
        {
            throw new ToolException(DiagnosticCodes.ForeignFile, $"The folder {project} is not of an earlier run.", "Move it away, or name another folder with --output DIR.");
        }
        Directory.Delete(project, recursive: true);
    }

    private static string Identifier(string file)
    {
        var words = NoLetters().Split(Path.GetFileNameWithoutExtension(file)).Where(word => word.Length > 0);
        var text = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return text.Length > 0 && char.IsAsciiLetter(text[0]) ? text : "Api" + text;
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetters();

    [GeneratedRegex(": error [A-Z]+[0-9]+:")]
    private static partial Regex Error();

    [GeneratedRegex(": warning [A-Z]+[0-9]+:")]
    private static partial Regex Warning();

    [GeneratedRegex(@"^.*: (error|warning) [A-Z]+[0-9]+:.*$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
