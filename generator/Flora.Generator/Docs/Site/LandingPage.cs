using Flora.Generator.Docs.Reference;

namespace Flora.Generator.Docs.Site;

/// <summary>Writes the first page: what there is, how to install it, and where everything is told.</summary>
internal sealed class LandingPage(SiteFacts facts)
{
    public string Of(IReadOnlyList<ReferenceOperation> operations, IReadOnlySet<string> files)
    {
        var summary = facts.Summary.Length > 0 ? $"<p class=\"lead\">{HtmlText.WithCode(facts.Summary)}</p>" : "";
        return HtmlPage.Of($"{facts.Title} for C# and the command line", $"""
            <main>
            <h1>{HtmlText.Of(facts.Title)} for C# and the command line</h1>
            {summary}
            <ul class="cards">
            {string.Join('\n', Cards(files))}
            </ul>
            <h2 id="csharp">In C#</h2>
            <p>The package <code>{HtmlText.Of(facts.Package)}</code> is a client of this API for .NET Standard 2.0, .NET 8 and later: every operation is a method, every answer a record, every documented error an exception of its own. Pages are fetched as they are enumerated, and attempts that failed are repeated.</p>
            {HtmlText.Code($"dotnet add package {facts.Package}")}
            <p>The key comes from <code>{HtmlText.Of(facts.KeyVariable)}</code>, or from the options of the client.</p>
            {Sample(operations, "C#")}
            <h2 id="tool">In a terminal</h2>
            <p>The tool <code>{HtmlText.Of(facts.Tool)}</code> does the same from a command line: a table on a terminal, JSON in a pipe.</p>
            {HtmlText.Code($"dotnet tool install --global {facts.ToolPackage}\nexport {facts.KeyVariable}=…")}
            {Sample(operations, facts.Tool)}
            <h2 id="http">Over HTTP</h2>
            <p>Without either: requests to <code>{HtmlText.Of(facts.BaseUrl)}</code>, {(facts.HasBearerKey ? "with the key in the header <code>Authorization</code>" : "with what each operation asks for")}.</p>
            {Sample(operations, "curl")}
            <h2 id="operations">Operations</h2>
            <ul class="operations">
            {string.Join('\n', operations.Select(operation => Entry(operation, files)))}
            </ul>
            </main>
            """);
    }

    /// <summary>The place of an operation in the reference.</summary>
    public static string LinkTo(ReferenceOperation operation, TagLinks tags) =>
        $"reference.html#{(operation.FirstTag is { } tag ? $"tag/{tags.Of(tag)}/" : "")}operation/{operation.PageName}";

    private static IEnumerable<string> Cards(IReadOnlySet<string> files) =>
        from card in new[]
        {
            ("reference.html", "HTTP reference", "Every operation with its parameters, answers and errors, and samples side by side."),
            ("csharp.html", "C# API", "Every public type and member of the packages."),
            ("commands.html", "Commands", "The help of every command of the tool, on one page."),
            ("llms.txt", "For programs", "The same in Markdown, listed in llms.txt, and the OpenAPI document with the samples."),
        }
        where files.Contains(card.Item1)
        select $"<li>{HtmlText.Link(card.Item1, card.Item2)}<p>{HtmlText.Of(card.Item3)}</p></li>";

    private static string Sample(IReadOnlyList<ReferenceOperation> operations, string language) =>
        operations.SelectMany(operation => operation.Samples).SelectMany(sample => sample.Texts).FirstOrDefault(text => text.Language == language) is { } text
            ? HtmlText.Code(text.Opening.Length == 0 ? text.Text : $"{text.Opening}\n{text.Text}")
            : "";

    private string Entry(ReferenceOperation operation, IReadOnlySet<string> files)
    {
        var pages = facts.Languages.Select(language => (language.Name, Page: $"markdown/{language.Folder}/{operation.PageName}.md")).Where(page => files.Contains(page.Page));
        return $"""
            <li><span class="verb">{HtmlText.Of(operation.Operation.Verb.ToUpperInvariant())}</span> {HtmlText.Link(LinkTo(operation, facts.Tags), operation.Title)}
            <br><code>{HtmlText.Of(operation.Operation.Path)}</code>
            <div class="languages">In Markdown: {string.Join(" · ", pages.Select(page => HtmlText.Link(page.Page, page.Name)))}</div></li>
            """;
    }
}
