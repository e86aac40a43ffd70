namespace Flora.Generator.Docs.Listings;

/// <summary>The public API of the packages: the approved listings, which tests compare with the compiled packages.</summary>
internal static class ApiPages
{
    private const string Folder = "tests/Flora.Generated.Tests";
    private const string Prefix = "PublicApi";
    private const string Suffix = ".approved.txt";
    private const string Main = "Flora.Generated";

    // What every record has tells nothing.
    private static readonly string[] OfRecords = [".Equals(", ".GetHashCode(", ".ToString(", ".op_Equality(", ".op_Inequality("];

    // Only serializers name them.
    private const string Converter = ".SystemTextJsonConverter";

    /// <summary>The page; null where the repository has no such listings.</summary>
    public static ListedPage? Of(GeneratorPaths paths)
    {
        var listings = Directory.Exists(paths[Folder])
            ? Directory.EnumerateFiles(paths[Folder], Prefix + "*" + Suffix).Order(StringComparer.Ordinal).ToList()
            : [];
        var sections = listings.SelectMany(file => Types(paths, file)).OrderBy(section => section.Group == Main ? 0 : 1)
            .ThenBy(section => section.Group, StringComparer.Ordinal)
            .ThenBy(section => section.Title, StringComparer.Ordinal)
            .ToList();
        return sections.Count == 0 ? null : new("C# API", "Every public type of the packages, with its members; of records without what every record has.", sections);
    }

    private static IEnumerable<ListedSection> Types(GeneratorPaths paths, string file)
    {
        var package = PackageOf(Path.GetFileName(file));
        var summaries = new SourceSummaries(paths[$"src/{package}"]);
        var type = new List<string>();
        foreach (var line in File.ReadAllLines(file).Append("end"))
        {
            if (type.Count > 0 && !line.StartsWith(' '))
            {
                var name = NameOf(type[0]);
                if (!name.EndsWith(Converter, StringComparison.Ordinal))
                {
                    yield return new(name, package, summaries.Of(name), string.Join('\n', type));
                }
                type.Clear();
            }
            if (!Array.Exists(OfRecords, member => line.Contains(member, StringComparison.Ordinal)))
            {
                type.Add(line);
            }
        }
    }

    private static string PackageOf(string file) => file[Prefix.Length..^Suffix.Length] switch
    {
        "" => Main,
        ".DependencyInjection" => "Flora.Extensions.DependencyInjection",
        var name => "Flora" + name,
    };

    // sealed class Name<T> : IBase
    private static string NameOf(string header)
    {
        var words = header.Split(" : ")[0].Split(' ');
        var keyword = Array.FindLastIndex(words, word => word is "class" or "struct" or "interface" or "enum" or "delegate");
        return string.Join(' ', words[(keyword + 1)..]);
    }
}
