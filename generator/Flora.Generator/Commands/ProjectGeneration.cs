using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Emit.Projects;

namespace Flora.Generator.Commands;

/// <summary>Writes a project that builds by itself; does nothing when it is what the inputs give.</summary>
internal sealed class ProjectGeneration(CommandContext context, ProjectSettings settings)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        using var gate = GeneratorGate.Enter(context.Paths);
        var pipeline = new ProjectPipeline(context.Paths, settings);
        var root = new OutputRoot(Path.GetFullPath(settings.Folder), ProjectSettings.Lock);
        var document = Header.NameOf(context.DocumentName);
        var earlier = LockFile.Read(root);
        if (earlier?.Matches(root, document, pipeline.Inputs(context.DocumentPath, Inputs.FilesIn(earlier))) == true)
        {
            return 0;
        }
        var diagnostics = new Diagnostics();
        if (pipeline.Run(context.DocumentPath, diagnostics) is { } tree)
        {
            var inputs = pipeline.Inputs(context.DocumentPath, tree.DocumentFiles);
            ForeignFiles.Refuse(root, tree, earlier, diagnostics);
            if (!diagnostics.HasErrors && new OutputWriter(root).Write(tree, LockFile.Of(document, inputs, tree), earlier, diagnostics) is { } changes)
            {
                context.Output.Write(
                    $"{context.DocumentName}: {changes.Written.Count} files written to {settings.Folder}, {changes.Removed.Count} removed, {tree.Count} in all.\n");
            }
        }
        return context.Report(diagnostics);
    }
}
