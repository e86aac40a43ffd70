namespace Flora.Generator.Emit.Projects;

/// <summary>Hand-written files of the repository that every project gets as they are.</summary>
internal sealed class CopiedFiles(GeneratorPaths paths)
{
    private const string Runtime = "Runtime";

    /// <summary>Folders of the package that hold what this document gives, or what was written for its types.</summary>
    private static readonly string[] OwnToTheLibrary = ["Generated", "Models"];

    /// <summary>Adds the runtime.</summary>
    public void AddTo(OutputTree tree)
    {
        foreach (var (relative, text) in Of(GeneratorPaths.Library, OwnToTheLibrary))
        {
            tree.Add($"{Runtime}/{relative}", text);
        }
    }

    private IEnumerable<(string Relative, string Text)> Of(string folder, string[] without) =>
        from file in Directory.EnumerateFiles(paths[folder], "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(paths[folder], file).Replace('\\', '/')
        where !without.Append("bin").Append("obj").Contains(relative.Split('/')[0])
        select (relative, File.ReadAllText(file));
}
