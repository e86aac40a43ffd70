namespace Flora.Generator.Emit;

/// <summary>Hashes of all that decides what is generated. The build watches the same files.</summary>
internal static class Inputs
{
    /// <summary>The hashes by what they are of, in ordinal order.</summary>
    /// <param name="paths">The repository.</param>
    /// <param name="documentPath">The document's file.</param>
    public static SortedDictionary<string, string> Hash(GeneratorPaths paths, string documentPath) => new(StringComparer.Ordinal)
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
