using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Document;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares two approved listings of a public API, line by line and whatever their order.</summary>
internal static class ListingComparer
{
    private const string Required = " required";

    /// <summary>Compares them.</summary>
    /// <param name="file">The listing's file.</param>
    /// <param name="before">The old text; empty when there was none.</param>
    /// <param name="after">The new text; empty when there is none.</param>
    /// <param name="findings">Takes the changes.</param>
    public static void Compare(string file, string before, string after, Findings findings)
    {
        var old = Lines(before);
        var now = Lines(after);
        foreach (var (line, number) in old.Where(line => !now.ContainsKey(line.Key) && !now.ContainsKey(line.Key + Required)))
        {
            Add(SurfaceRules.LineRemoved, line, number);
        }
        foreach (var (line, number) in now.Where(line => !old.ContainsKey(line.Key)))
        {
            var becameRequired = line.EndsWith(Required, StringComparison.Ordinal) && old.ContainsKey(line[..^Required.Length]);
            Add(becameRequired ? SurfaceRules.LineRequired : SurfaceRules.LineAdded, line, number);
        }

        void Add(Rule rule, string line, int number) => findings.Add(rule, $"API {line.Trim()}", new SourceLocation(file, number, 1));
    }

    private static Dictionary<string, int> Lines(string text)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            lines.TryAdd(line, index + 1);
        }
        return lines;
    }
}
