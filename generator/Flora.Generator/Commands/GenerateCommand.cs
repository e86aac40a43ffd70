using Flora.Generator.Document;
using Flora.Generator.Emit;

namespace Flora.Generator.Commands;

/// <summary>Writes the generated files; does nothing when they are what the inputs give.</summary>
internal sealed class GenerateCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "generate";

    /// <inheritdoc/>
    public string Description => "Writes the generated files that are not what the document gives.";

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        using var gate = GeneratorGate.Enter(context.Paths);
        var inputs = Inputs.Hash(context.Paths, context.DocumentPath);
        var earlier = LockFile.Read(context.Paths);
        if (earlier?.Matches(context.Paths, context.DocumentName, inputs) == true)
        {
            return 0;
        }
        var diagnostics = new Diagnostics();
        if (new Pipeline(context.Paths).Run(context.DocumentPath, diagnostics) is { } tree)
        {
            var newLock = LockFile.Of(context.DocumentName, inputs, tree);
            if (new OutputWriter(context.Paths).Write(tree, newLock, earlier, diagnostics) is { } changes)
            {
                context.Output.Write(
                    $"{context.DocumentName}: {changes.Written.Count} files written, {changes.Removed.Count} removed, {tree.Count} in all.\n");
            }
        }
        return context.Report(diagnostics);
    }
}
