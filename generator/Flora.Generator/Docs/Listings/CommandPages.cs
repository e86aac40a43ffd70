namespace Flora.Generator.Docs.Listings;

/// <summary>The help of every command: the approved pages, which the tool's tests compare with what it prints.</summary>
internal static class CommandPages
{
    private const string Folder = "tests/Flora.Cli.Tests/Help/Pages";
    private const string Topic = "topic-";

    /// <summary>The page; null where the repository has no such pages.</summary>
    public static ListedPage? Of(GeneratorPaths paths, string tool)
    {
        if (!Directory.Exists(paths[Folder]))
        {
            return null;
        }
        var sections = Directory.EnumerateFiles(paths[Folder], "*.txt")
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), File: file))
            .OrderBy(page => page.Name.StartsWith(Topic, StringComparison.Ordinal))
            .ThenBy(page => page.Name, StringComparer.Ordinal)
            .Select(page => new ListedSection(Typed(page.Name, tool), "", "", File.ReadAllText(page.File).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n')));
        return new("Commands", $"What {tool} says about each of its commands, and about the topics of {tool} help.", [.. sections]);
    }

    // What is typed to read the page.
    private static string Typed(string name, string tool) =>
        name.StartsWith(Topic, StringComparison.Ordinal) ? $"{tool} help {name[Topic.Length..]}" : $"{name.Replace('-', ' ')} --help";
}
