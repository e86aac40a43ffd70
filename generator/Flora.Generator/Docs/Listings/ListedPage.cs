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
            $"## {MarkdownText.Plain(section.Title)}", MarkdownText.Plain(section.Summary), MarkdownText.Block("", section.Text),
        }.Where(part => part.Length > 0))))
        + "\n";

    public string ToHtml() => HtmlPage.Of(Title, $"""
        <main>
        <nav>{HtmlText.Link("index.html", "Start page")}</nav>
        <h1>{HtmlText.Of(Title)}</h1>
        <p class="lead">{HtmlText.Of(Introduction)}</p>
        <ul class="contents">
        {string.Join('\n', Sections.Select((section, index) => $"<li>{HtmlText.Link($"#s{index}", section.Title)}</li>"))}
        </ul>
        {string.Join('\n', Sections.Select(ToHtml))}
        </main>
        """);

    private static string ToHtml(ListedSection section, int index) =>
        $"<h2 id=\"s{index}\">{HtmlText.Of(section.Title)}</h2>\n{(section.Summary.Length > 0 ? $"<p>{HtmlText.WithCode(section.Summary)}</p>\n" : "")}{HtmlText.Code(section.Text)}";
}
