using Flora.Generator.Docs.Reference;
using Flora.Generator.Docs.Site;

namespace Flora.Generator.Docs.Markdown;

/// <summary>Writes <c>llms.txt</c>: what there is, for programs that read Markdown.</summary>
internal static class LlmsText
{
    public static string Of(SiteFacts facts, IReadOnlyList<ReferenceOperation> operations, IReadOnlySet<string> files)
    {
        List<string> parts = [$"# {MarkdownText.Plain(facts.Title)}"];
        if (facts.Summary.Length > 0)
        {
            parts.Add("> " + MarkdownText.Prose(facts.Summary).Replace("\n", "\n> ", StringComparison.Ordinal));
        }
        parts.Add($"An API at {facts.BaseUrl}, with a client for C# (`dotnet add package {facts.Package}`) and a tool for the command line "
            + $"(`dotnet tool install --global {facts.ToolPackage}`, then `{facts.Tool}`). All take the API key from `{facts.KeyVariable}`.");
        foreach (var language in facts.Languages)
        {
            parts.Add($"## {language.Name}");
            parts.Add(string.Join('\n', operations.Select(operation => (operation, Page: $"markdown/{language.Folder}/{operation.PageName}.md"))
                .Where(page => files.Contains(page.Page))
                .Select(page => $"- [{MarkdownText.Plain(page.operation.Title)}]({page.Page}): {MarkdownText.Code(language.Signature(page.operation)!.Split('\n')[0])}")));
        }
        parts.Add("## All of it");
        parts.Add(string.Join('\n', new[]
        {
            ("openapi.json", "OpenAPI document", "every operation, with samples in `x-codeSamples`"),
            ("markdown/commands.md", "Commands", "the help of every command of the tool"),
            ("markdown/csharp-api.md", "C# API", "every public type and member of the packages"),
        }.Where(page => files.Contains(page.Item1)).Select(page => $"- [{page.Item2}]({page.Item1}): {page.Item3}")));
        return string.Join("\n\n", parts) + "\n";
    }
}
