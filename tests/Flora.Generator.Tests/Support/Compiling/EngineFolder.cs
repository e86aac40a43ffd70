using Flora.Generator.Engine;

namespace Flora.Generator.Tests.Support.Compiling;

/// <summary>A folder that the engine runs in: the repository's settings, templates and packages, and intermediate files of its own.</summary>
internal sealed class EngineFolder : IDisposable
{
    private const string Modules = GeneratorPaths.Tools + "/node_modules";

    private readonly TemporaryFolder folder = new();

    public EngineFolder()
    {
        new NpmTools(RepositoryFiles.Paths[GeneratorPaths.Tools]).Install();
        CopyFile(GeneratorPaths.Settings);
        foreach (var file in Files(GeneratorPaths.Templates).Concat(Files(GeneratorPaths.Tools)))
        {
            CopyFile(file);
        }
        // The packages are large and never written to.
        Directory.CreateSymbolicLink(folder[Modules], RepositoryFiles.Paths[Modules]);
        Paths = new(folder.Path);
    }

    /// <summary>The folder as the pipeline takes it.</summary>
    public GeneratorPaths Paths { get; }

    /// <summary>Writes the document that is generated from.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text) => folder.Write(name, text);

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(folder[Modules]);   // the link, not what it leads to
        folder.Dispose();
    }

    private static IEnumerable<string> Files(string relative) =>
        Directory.EnumerateFiles(RepositoryFiles.Paths[relative], "*", relative == GeneratorPaths.Tools ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Paths.Root, file).Replace('\\', '/'));

    private void CopyFile(string relative) => folder.Write(relative, File.ReadAllBytes(RepositoryFiles.Paths[relative]));
}
