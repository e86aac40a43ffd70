using System.Text.RegularExpressions;
using Flora.Generator.Docs;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Docs;

/// <summary>The page of <c>flora generations list</c> lists what FLORA's own page lists; what that is stands here, as it was read there.</summary>
public sealed partial class SeedPageTests
{
    private static readonly string[] Options =
    [
        "--cursor: optional string",
        "--limit: optional number",
        "--project-id: optional string",
        "--status: optional \"pending\" or \"running\" or \"completed\" or \"failed\"",
        "--workspace-id: optional string",
    ];

    // Members by depth; what FLORA's page calls a string and sends as null on the last page says so here, which is told beside the document.
    private static readonly string[] Returns =
    [
        "1 generations: array of object { created_at, generation_id, progress, 12 more }",
        "2 created_at: number",
        "2 generation_id: string",
        "2 progress: number",
        "2 project_id: string",
        "2 run_id: string",
        "2 status: \"pending\" or \"running\" or \"completed\" or \"failed\"",
        "3 \"pending\"",
        "3 \"running\"",
        "3 \"completed\"",
        "3 \"failed\"",
        "2 workspace_id: string",
        "2 charged_cost: optional number",
        "2 completed_at: optional number",
        "2 error_code: optional string",
        "2 error_message: optional string",
        "2 model: optional object { model_id }",
        "3 model_id: string",
        "2 outputs: optional array of object { output_id, type, url }",
        "3 output_id: string",
        "3 type: \"imageUrl\" or \"videoUrl\" or \"audioUrl\" or 2 more",
        "4 \"imageUrl\"",
        "4 \"videoUrl\"",
        "4 \"audioUrl\"",
        "4 \"text\"",
        "4 \"documentUrl\"",
        "3 url: string",
        "2 poll_url: optional string",
        "2 started_at: optional number",
        "1 meta: object { next_cursor, total_estimate }",
        "2 next_cursor: string",
        "2 total_estimate: optional number",
    ];

    private static readonly string Page = new DocsPipeline(RepositoryFiles.Paths)
        .Run(RepositoryFiles.Paths[GeneratorPaths.DefaultDocument], new(), new Diagnostics())!["markdown/cli/generations_list.md"];

    [Test]
    public void It_begins_like_it() =>
        Assert.That(Page, Does.Match("^## List the generation history\n\n`\\$ flora generations list`\n\n\\*\\*get\\*\\* `/generations`\n\n"));

    [Test]
    public void Its_options_are_the_same_with_the_same_values() =>
        Assert.That(Labels("Parameters").Select(label => label.Text), Is.EqualTo(Options));

    [Test]
    public void Its_members_are_the_same_as_required_and_of_the_same_types() =>
        Assert.That(
            Labels("Returns").Where(label => label.Depth > 0).Select(label => $"{label.Depth} {label.Text.Replace(" or null", "", StringComparison.Ordinal)}"),
            Is.EqualTo(Returns));

    [Test]
    public void The_limit_says_its_bounds() => Assert.That(Page, Does.Contain("  1 to 100."));

    private static IEnumerable<(int Depth, string Text)> Labels(string heading)
    {
        var start = Page.IndexOf($"### {heading}\n", StringComparison.Ordinal);
        var end = Page.IndexOf("\n### ", start + 1, StringComparison.Ordinal);
        return Label().Matches(Page[start..end]).Select(match => (match.Groups["indent"].Length / 2, match.Groups["text"].Value));
    }

    [GeneratedRegex("^(?<indent> *)- `(?<text>[^`]+)`$", RegexOptions.Multiline)]
    private static partial Regex Label();
}
