using System.CommandLine;
using Flora.Generator.Corpus.Run;
using Flora.Generator.Engine.Server;

namespace Flora.Generator.Commands;

/// <summary>Tries the generator on the documents of a folder: each is generated, compiled, and its client driven; a table tells how that went.</summary>
internal sealed class CorpusCommand : ICommand
{
    /// <summary>Where the projects go when no folder is named, relative to the root.</summary>
    public const string DefaultOutput = "artifacts/corpus";

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    private readonly Argument<string> folder = new("FOLDER") { Description = "The folder with the documents; those in folders below it are not tried." };

    private readonly Option<string> output = new("--output") { Description = $"Where the projects go (default: {DefaultOutput} of the repository).", HelpName = "DIR" };

    /// <inheritdoc/>
    public string Name => "corpus";

    /// <inheritdoc/>
    public string Description => "Tries the generator on each document of a folder, and prints a table of what came of it.";

    /// <inheritdoc/>
    public IEnumerable<Symbol> Symbols => [folder, output];

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        var named = context.Parsed.GetValue(folder)!;
        if (!Directory.Exists(named))
        {
            return context.Refuse($"'{named}' is no folder.");
        }
        var files = Directory.EnumerateFiles(Path.GetFullPath(named)).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? context.Refuse($"'{named}' holds no document: their names end in {string.Join(", ", Endings)}.")
            : RunAsync(context, files, Path.GetFullPath(context.Parsed.GetValue(output) ?? context.Paths[DefaultOutput])).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(CommandContext context, List<string> files, string projects)
    {
        using var server = await ContractServer.StartAsync();
        var run = new CorpusRun(context.Paths, server, projects);
        var results = new List<CorpusResult>();
        foreach (var file in files)
        {
            var result = await run.OfAsync(file);
            results.Add(result);
            foreach (var fault in result.Faults)
            {
                context.Error.Write($"{result.Name}: {fault}\n");
            }
        }
        context.Output.Write(CorpusTable.Of(results));
        return results.TrueForAll(result => result.IsGreen) ? 0 : 1;
    }
}
