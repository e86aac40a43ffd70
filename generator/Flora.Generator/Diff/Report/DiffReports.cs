namespace Flora.Generator.Diff.Report;

/// <summary>The forms in which a comparison can be printed.</summary>
internal static class DiffReports
{
    /// <summary>The forms; the first one is the default.</summary>
    public static IReadOnlyList<IDiffReport> All { get; } = [new TextReport(), new JsonReport(), new MarkdownReport()];
}
