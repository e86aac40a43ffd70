using System.Text.RegularExpressions;

namespace Flora.Generator.Release;

/// <summary>The changelog: a list of versions, each with its headings and lines.</summary>
internal sealed partial class Changelog
{
    /// <summary>The file, relative to the root.</summary>
    public const string File = "CHANGELOG.md";

    private const string Unreleased = "## Unreleased";

    private readonly List<string> lines;

    private Changelog(List<string> lines) => this.lines = lines;

    /// <summary>
    /// The text with a version's chapter: what stands under <c>Unreleased</c> gets the number, and the given lines go under their headings
    /// unless they are there already. Doing it twice changes nothing.
    /// </summary>
    public static string Release(string text, SemanticVersion version, IEnumerable<(string Heading, IReadOnlyList<string> Lines)> sections)
    {
        var changelog = new Changelog([.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')]);
        var start = changelog.Chapter($"## {version}");
        foreach (var (heading, added) in sections)
        {
            changelog.Add(start, heading, added);
        }
        return string.Join('\n', changelog.lines) + "\n";
    }

    // The version's own chapter, else the one of what is not released, else a new one before all others.
    private int Chapter(string title)
    {
        var own = lines.FindIndex(line => Note().Replace(line, "").TrimEnd() == title);
        var start = own >= 0 ? own : lines.FindIndex(line => line.TrimEnd().Equals(Unreleased, StringComparison.OrdinalIgnoreCase));
        if (start < 0)
        {
            var next = lines.FindIndex(line => line.StartsWith("## ", StringComparison.Ordinal));
            start = next >= 0 ? next : lines.Count;
            lines.InsertRange(start, next >= 0 ? [title, ""] : ["", title]);
            return next >= 0 ? start : start + 1;
        }
        lines[start] = title;
        return start;
    }

    private void Add(int start, string heading, IReadOnlyList<string> added)
    {
        var end = EndOf(start, "## ");
        var at = lines.FindIndex(start, end - start, line => line.TrimEnd() == heading);
        if (at < 0)
        {
            lines.InsertRange(end, ["", heading, "", .. added]);
            return;
        }
        var last = EndOf(at, "#");
        var known = lines.GetRange(at, last - at);
        lines.InsertRange(last, last == at + 1 ? ["", .. added] : added.Where(line => !known.Contains(line)));
    }

    /// <summary>The line after the last one that says anything before the next heading of a kind.</summary>
    private int EndOf(int start, string heading)
    {
        var end = lines.FindIndex(start + 1, line => line.StartsWith(heading, StringComparison.Ordinal));
        end = end < 0 ? lines.Count : end;
        while (lines[end - 1].Length == 0)
        {
            end--;
        }
        return end;
    }

    [GeneratedRegex(@"\s+\(unreleased\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Note();
}
