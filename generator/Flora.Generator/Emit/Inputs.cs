namespace Flora.Generator.Emit;

/// <summary>Hashes of all that decides what is generated. The build watches the same files.</summary>
internal static class Inputs
{
    private const string File = "document/";

    /// <summary>The hashes by what they are of, in ordinal order.</summary>
    /// <param name="paths">The repository.</param>
    /// <param name="documentPath">The document's file.</param>
    /// <param name="files">The further files that the document refers to, relative to its folder.</param>
    public static SortedDictionary<string, string> Hash(GeneratorPaths paths, string documentPath, IEnumerable<string> files)
    {
        var hashes = Hash(paths, documentPath);
        foreach (var file in files)
        {
            hashes[File + file] = ContentHash.OfFile(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(documentPath))!, file));
        }
        return hashes;
    }

    /// <summary>The files that a document referred to when a lock was written; what it says now decides that they are all, as long as none has changed.</summary>
    public static IEnumerable<string> FilesIn(LockFile? earlier) =>
        (earlier?.Inputs.Keys ?? []).Where(input => input.StartsWith(File, StringComparison.Ordinal)).Select(input => input[File.Length..]);

    private static SortedDictionary<string, string> Hash(GeneratorPaths paths, string documentPath) => new(StringComparer.Ordinal)
    {
        ["document"] = ContentHash.OfFile(documentPath),
        ["engine"] = ContentHash.OfFiles(paths.Root, [GeneratorPaths.Tools + "/package.json", GeneratorPaths.Tools + "/package-lock.json"]),
        ["generator"] = ContentHash.OfFiles(paths.Root, Below(paths, GeneratorPaths.Sources, "*.cs", "*.csproj")),
        ["settings"] = ContentHash.OfFile(paths[GeneratorPaths.Settings]),
        ["templates"] = ContentHash.OfFiles(paths.Root, Below(paths, GeneratorPaths.Templates, "*.liquid")),
    };

    private static IEnumerable<string> Below(GeneratorPaths paths, string folder, params string[] patterns) =>
        from pattern in patterns
        where Directory.Exists(paths[folder])
        from file in Directory.EnumerateFiles(paths[folder], pattern, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(paths.Root, file).Replace('\\', '/')
        where !relative.Split('/').Any(segment => segment is "bin" or "obj")
        select relative;
}
