using Flora.Generator.Docs.Markdown;
using Flora.Generator.Docs.Site;

namespace Flora.Generator.Docs.Listings;

/// <summary>A page of texts that are shown as they are, such as the help of commands.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Introduction">What it is, in a sentence.</param>
/// <param name="Sections">Its texts.</param>
internal sealed record ListedPage(string Title, string Introduction, IReadOnlyList<ListedSection> Sections)
{
    public string ToMarkdown() =>
        $"# {MarkdownText.Plain(Title)}\n\n{MarkdownText.Plain(Introduction)}\n\n"
        + string.Join("\n\n", Sections.Select(section => string.Join("\n\n", new[]
        {
            $"## {MarkdownText.Plain(section.Title)}", MarkdownText.Plain(section.Group), MarkdownText.Prose(section.Summary), MarkdownText.Block("", section.Text),
        }.Where(part => part.Length > 0))))
        + "\n";

    public string ToHtml() => HtmlPage.Of(Title, $"""
        <main>
        <nav>{HtmlText.Link("index.html", "Start page")}</nav>
        <h1>{HtmlText.Of(Title)}</h1>
        <p class="lead">{HtmlText.Of(Introduction)}</p>
        {string.Join('\n', Sections.Select((section, index) => (section, index)).GroupBy(entry => entry.section.Group).Select(Contents))}
        {string.Join('\n', Sections.Select(ToHtml))}
        </main>
        """);

    private static string Contents(IGrouping<string, (ListedSection Section, int Index)> group)
    {
        var heading = group.Key.Length > 0 ? $"<h3>{HtmlText.Of(group.Key)}</h3>\n" : "";
        return $"{heading}<ul class=\"contents\">\n{string.Join('\n', group.Select(entry => $"<li>{HtmlText.Link($"#s{entry.Index}", entry.Section.Title)}</li>"))}\n</ul>";
    }

    private static string ToHtml(ListedSection section, int index) =>
        $"<h2 id=\"s{index}\">{HtmlText.Of(section.Title)}</h2>\n{(section.Group.Length > 0 ? $"<p class=\"group\">{HtmlText.Of(section.Group)}</p>\n" : "")}{(section.Summary.Length > 0 ? $"<p>{HtmlText.WithCode(section.Summary)}</p>\n" : "")}{HtmlText.Code(section.Text)}";
}
