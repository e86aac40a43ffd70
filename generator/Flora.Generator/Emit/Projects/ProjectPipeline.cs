using Flora.Generator.Document;

namespace Flora.Generator.Emit.Projects;

/// <summary>The way from a document to the files of a project, in memory.</summary>
/// <param name="paths">The repository that the runtime is copied from.</param>
/// <param name="settings">The project.</param>
public sealed class ProjectPipeline(GeneratorPaths paths, ProjectSettings settings)
{
    /// <summary>Makes all files; null with diagnostics when a step fails.</summary>
    /// <exception cref="Engine.ToolException">The engine is missing or cannot be installed.</exception>
    public OutputTree? Run(string documentPath, Diagnostics diagnostics)
    {
        if (new Pipeline(paths).Run(documentPath, settings.Generation, diagnostics) is not { } generated)
        {
            return null;
        }
        var tree = Fixed(generated.DocumentFiles);
        foreach (var (path, text) in generated.Where(file => settings.WithTool || !file.Key.StartsWith(ProjectSettings.Tool + "/", StringComparison.Ordinal)))
        {
            tree.Add(path, text);
        }
        return tree;
    }

    /// <summary>Hashes of all that decides the files.</summary>
    /// <param name="documentPath">The document's file.</param>
    /// <param name="documentFiles">The further files that it refers to, relative to its folder.</param>
    public SortedDictionary<string, string> Inputs(string documentPath, IEnumerable<string> documentFiles)
    {
        var hashes = Emit.Inputs.Hash(paths, documentPath, documentFiles);
        hashes["project"] = ContentHash.OfText($"{settings.Namespace}\n{settings.Name}\n{settings.WithTool}");
        hashes["copied"] = ContentHash.OfText(string.Concat(Fixed([]).Select(file => $"{file.Key}\n{file.Value}\n")));
        return hashes;
    }

    /// <summary>The files that no document changes.</summary>
    private OutputTree Fixed(IReadOnlyList<string> documentFiles)
    {
        var tree = new OutputTree { DocumentFiles = documentFiles };
        new ProjectFiles(paths, settings).AddTo(tree);
        CopiedFiles.Runtime(paths).AddTo(tree, "Runtime");
        if (settings.WithTool)
        {
            new ToolFiles(paths, settings).AddTo(tree);
            CopiedFiles.Tool(paths).AddTo(tree, ProjectSettings.Tool);
        }
        return tree;
    }
}
