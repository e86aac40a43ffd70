namespace Flora.Generator.Emit.Projects;

/// <summary>Hand-written files of the repository that every project gets as they are.</summary>
/// <param name="paths">The repository.</param>
/// <param name="source">The project that they are part of, relative to the repository.</param>
/// <param name="without">Its files and folders that say something about FLORA's own document.</param>
internal sealed class CopiedFiles(GeneratorPaths paths, string source, params string[] without)
{
    private static readonly string[] Made = ["Generated", "bin", "obj"];

    /// <summary>The runtime beneath client and models.</summary>
    public static CopiedFiles Runtime(GeneratorPaths paths) => new(paths, GeneratorPaths.Library, "Models");

    /// <summary>The tool, but for its commands.</summary>
    public static CopiedFiles Tool(GeneratorPaths paths) => new(paths, GeneratorPaths.Tool, "Product", "Program.cs");

    /// <summary>Adds them below a folder.</summary>
    public void AddTo(OutputTree tree, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(paths[source], "*.cs", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(paths[source], file).Replace('\\', '/');
            if (!Made.Concat(without).Contains(relative.Split('/')[0]))
            {
                tree.Add($"{folder}/{relative}", File.ReadAllText(file));
            }
        }
    }
}
