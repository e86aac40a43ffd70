using Flora.Generator.Diff.Model;

namespace Flora.Generator.Diff.Report;

/// <summary>What the changelog tells of a comparison: what a user can notice, under the headings of Keep a Changelog.</summary>
internal static class ChangelogFragment
{
    private static readonly Section[] Headings = [Section.Added, Section.Changed, Section.Deprecated, Section.Removed];

    /// <summary>The lines of each heading that has any.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Of(DiffResult result) =>
    [
        .. Headings.Select(heading => (
                Heading: $"### {heading}",
                Lines: (IReadOnlyList<string>)[.. result.Changes.Where(change => change.Rule.Section == heading).Select(Line).Distinct(StringComparer.Ordinal)]))
            .Where(section => section.Lines.Count > 0),
    ];

    /// <summary>The fragment as text; empty when a user can notice nothing.</summary>
    public static string Text(DiffResult result) =>
        string.Join('\n', Of(result).Select(section => $"{section.Heading}\n\n{string.Concat(section.Lines.Select(line => line + "\n"))}"));

    private static string Line(Change change)
    {
        var breaking = change.Rule.Severity == ChangeSeverity.Major ? "**Breaking:** " : "";
        return $"- {breaking}{Markdown.Code(change.Path)}: {Markdown.Escape(Sentences.Of(change))}";
    }
}
