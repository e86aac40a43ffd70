using System.CommandLine;
using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Emit.Projects;

namespace Flora.Generator.Commands;

/// <summary>Writes the generated files; does nothing when they are what the inputs give.</summary>
internal sealed class GenerateCommand : ICommand
{
    private readonly Option<string> project = new("--project")
    {
        Description = "Writes a project that builds by itself to this folder, in place of the files of the repository.",
        HelpName = "DIR",
    };

    private readonly Option<string> projectNamespace = new("--namespace") { Description = "The project's namespace.", HelpName = "NS" };

    private readonly Option<string> name = new("--name")
    {
        Description = "What the project's client is called after: NameClient, NAME_API_KEY (default: the last part of the namespace).",
        HelpName = "NAME",
    };

    private readonly Option<bool> tool = new("--tool") { Description = "Adds a command-line tool to the project." };

    /// <inheritdoc/>
    public string Name => "generate";

    /// <inheritdoc/>
    public string Description => "Writes the generated files that are not what the document gives.";

    /// <inheritdoc/>
    public IEnumerable<Symbol> Symbols => [project, projectNamespace, name, tool];

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        var parsed = context.Parsed;
        if (parsed.GetValue(project) is not { } folder)
        {
            return parsed.GetValue(projectNamespace) is not null || parsed.GetValue(name) is not null || parsed.GetValue(tool)
                ? context.Refuse("--namespace, --name and --tool say what a project is like: name its folder with --project DIR.")
                : GenerateHere(context);
        }
        if (parsed.GetValue(projectNamespace) is not { } inNamespace)
        {
            return context.Refuse("A project needs a namespace: name it with --namespace NS.");
        }
        if (ProjectSettings.ProblemOfNamespace(inNamespace) is { } badNamespace)
        {
            return context.Refuse(badNamespace);
        }
        var clientName = parsed.GetValue(name) ?? ProjectSettings.NameOf(inNamespace);
        return ProjectSettings.ProblemOfName(clientName) is { } badName ? context.Refuse(badName)
            : File.Exists(folder) ? context.Refuse($"'{folder}' is a file: --project takes a folder.")
            : new ProjectGeneration(context, new(folder, inNamespace, clientName, parsed.GetValue(tool))).Run();
    }

    private static int GenerateHere(CommandContext context)
    {
        using var gate = GeneratorGate.Enter(context.Paths);
        var earlier = LockFile.Read(context.Paths.Outputs);
        var inputs = Inputs.Hash(context.Paths, context.DocumentPath, Inputs.FilesIn(earlier));
        if (earlier?.Matches(context.Paths.Outputs, context.DocumentName, inputs) == true)
        {
            return 0;
        }
        var diagnostics = new Diagnostics();
        if (new Pipeline(context.Paths).Run(context.DocumentPath, new(), diagnostics) is { } tree)
        {
            var newLock = LockFile.Of(context.DocumentName, Inputs.Hash(context.Paths, context.DocumentPath, tree.DocumentFiles), tree);
            if (new OutputWriter(context.Paths.Outputs).Write(tree, newLock, earlier, diagnostics) is { } changes)
            {
                context.Output.Write(
                    $"{context.DocumentName}: {changes.Written.Count} files written, {changes.Removed.Count} removed, {tree.Count} in all.\n");
            }
        }
        return context.Report(diagnostics);
    }
}
