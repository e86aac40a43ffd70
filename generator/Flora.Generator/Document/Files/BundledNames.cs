using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document.Files;

/// <summary>Names what comes from other files: after its place in the file, or after the file; more of both where names would be equal.</summary>
internal static class BundledNames
{
    // What a pointer passes through without saying anything about what it leads to.
    private static readonly string[] Silent = ["schema", "schemas", "items", "properties", "content", "components", "$defs", "definitions"];

    /// <summary>Gives each part its name.</summary>
    /// <param name="parts">Parts of one kind.</param>
    /// <param name="taken">The components of that kind that the document has.</param>
    public static void Give(IReadOnlyList<BundledPart> parts, JObject? taken)
    {
        var used = new HashSet<string>(taken?.Properties().Select(member => member.Name) ?? [], StringComparer.OrdinalIgnoreCase);
        var unnamed = parts.Where(part => part.Alias is null).ToList();
        foreach (var part in parts.Where(part => part.Alias is not null))
        {
            part.Name = part.Alias!.Name;
        }
        var names = Disambiguation.Resolve([.. unnamed.Select(Candidates)], used.Contains, StringComparer.OrdinalIgnoreCase);
        foreach (var (part, name) in unnamed.Zip(names))
        {
            // Places whose names differ in symbols only run out of words.
            part.Name = name;
            while (!used.Add(part.Name))
            {
                part.Name += "_part";
            }
        }
    }

    private static string[] Candidates(BundledPart part)
    {
        var folders = part.Source.Path.Split('/');
        var file = folders[^1].Split('.')[0];
        var place = Uri.UnescapeDataString(part.Source.Fragment[1..]).Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => segment.Replace("~1", " ", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .ToList();
        var said = place.FindLast(segment => !Silent.Contains(segment) && !segment.All(char.IsDigit));
        string[] names = [said ?? file, $"{file}_{said}", string.Join('_', [.. folders.SkipLast(1), file, .. place]), string.Join('_', [.. folders, .. place])];
        return [.. names.Select(Portable)];
    }

    private static string Portable(string name)
    {
        var portable = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_')).Trim('_');
        return portable.Length == 0 ? "part" : portable;
    }
}
