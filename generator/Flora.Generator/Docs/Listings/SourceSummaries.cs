using System.Text.RegularExpressions;

namespace Flora.Generator.Docs.Listings;

/// <summary>What the documentation in the sources says about types: the summary right above each.</summary>
/// <param name="folder">The sources of a package.</param>
internal sealed partial class SourceSummaries(string folder)
{
    private readonly Lazy<Dictionary<string, string>> summaries = new(() => Read(folder));

    /// <summary>The summary of a type, where backticks mark code; empty when there is none, or the type stands within another.</summary>
    /// <param name="type">Its name as it is written in C#, with its type parameters.</param>
    public string Of(string type) => summaries.Value.GetValueOrDefault(type.Replace(" ", "", StringComparison.Ordinal), "");

    private static Dictionary<string, string> Read(string folder)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories) : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            foreach (Match type in Documented().Matches(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal)))
            {
                found.TryAdd(type.Groups["name"].Value.Replace(" ", "", StringComparison.Ordinal), Text(type.Groups["docs"].Value));
            }
        }
        return found;
    }

    private static string Text(string docs)
    {
        var lines = string.Join(' ', docs.Split('\n').Select(line => line.Trim().TrimStart('/').Trim()));
        var summary = Summary().Match(lines).Groups[1].Value;
        var marked = Code().Replace(Reference().Replace(summary, "`$1`"), "`$1`");
        return System.Net.WebUtility.HtmlDecode(Tags().Replace(marked, "")).Trim();
    }

    // Lines of documentation, attributes, and the declaration of a public type that stands in no other.
    [GeneratedRegex(@"^(?<docs>(?:///[^\n]*\n)+)(?:\[[^\n]*\n)*public (?:[a-z]+ )*?(?:record struct|record|class|struct|interface|enum) (?<name>\w+(?:<[\w, ]+>)?)", RegexOptions.Multiline)]
    private static partial Regex Documented();

    [GeneratedRegex("<summary>(.*?)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex("<(?:see|paramref|typeparamref) (?:cref|name|langword)=\"(?:[A-Z]:)?([^\"]+)\" ?/>")]
    private static partial Regex Reference();

    [GeneratedRegex("<c>(.*?)</c>")]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
