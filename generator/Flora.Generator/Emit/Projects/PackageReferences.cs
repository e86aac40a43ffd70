using System.Xml.Linq;

namespace Flora.Generator.Emit.Projects;

/// <summary>The packages that a project of the repository uses, with their versions written in.</summary>
internal sealed class PackageReferences(GeneratorPaths paths)
{
    private const string Versions = "Directory.Packages.props";

    /// <summary>Groups of references as text of a project file, each with the condition that it has in the repository.</summary>
    /// <param name="project">The project file, relative to the repository.</param>
    public string Of(string project)
    {
        var versions = Load(Versions).Descendants("PackageVersion")
            .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        var groups =
            from part in Load(project).Elements("ItemGroup")
            let packages = part.Elements("PackageReference").Select(package => (string)package.Attribute("Include")!).ToList()
            where packages.Count > 0
            select Group((string?)part.Attribute("Condition"), packages.Select(package => $"""    <PackageReference Include="{package}" Version="{versions[package]}" />"""));
        return string.Join("\n\n", groups);
    }

    private static string Group(string? condition, IEnumerable<string> references) => string.Join('\n',
    [
        condition is null ? "  <ItemGroup>" : $"""  <ItemGroup Condition="{condition}">""",
        .. references,
        "  </ItemGroup>",
    ]);

    private XElement Load(string file) => XDocument.Load(paths[file]).Root!;
}
