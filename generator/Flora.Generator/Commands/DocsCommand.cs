using System.CommandLine;
using Flora.Generator.Docs;
using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Emit.Projects;

namespace Flora.Generator.Commands;

/// <summary>Writes the reference: a site that needs no server, and the same as Markdown.</summary>
internal sealed class DocsCommand : ICommand
{
    /// <summary>Where it goes when no folder is named, relative to the root.</summary>
    public const string DefaultOutput = "artifacts/docs";

    /// <summary>Remembers what was written, so that pages of operations that are gone go with them.</summary>
    private const string Lock = "docs.lock.json";

    private readonly Option<string> output = new("--output") { Description = $"The folder to write to (default: {DefaultOutput} of the repository).", HelpName = "FOLDER" };

    /// <inheritdoc/>
    public string Name => "docs";

    /// <inheritdoc/>
    public string Description => "Writes the reference pages: a site that opens from its folder, Markdown, and llms.txt.";

    /// <inheritdoc/>
    public IEnumerable<Symbol> Symbols => [output];

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        var named = context.Parsed.GetValue(output);
        if (named is not null && (named.Length == 0 || File.Exists(named)))
        {
            return context.Refuse($"'{named}' is no folder: --output takes one.");
        }
        var root = new OutputRoot(Path.GetFullPath(named ?? context.Paths[DefaultOutput]), Lock);
        using var gate = GeneratorGate.Enter(context.Paths);
        var diagnostics = new Diagnostics();
        if (new DocsPipeline(context.Paths).Run(context.DocumentPath, new(), diagnostics) is { } tree)
        {
            var earlier = LockFile.Read(root);
            ForeignFiles.Refuse(root, tree, earlier, diagnostics);
            var newLock = LockFile.Of(Header.NameOf(context.DocumentName), new Dictionary<string, string>(), tree);
            if (!diagnostics.HasErrors && new OutputWriter(root).Write(tree, newLock, earlier, diagnostics) is { } changes)
            {
                context.Output.Write($"{context.DocumentName}: {changes.Written.Count} files written to {named ?? DefaultOutput}, {changes.Removed.Count} removed, {tree.Count} in all.\n");
            }
        }
        return context.Report(diagnostics);
    }
}
