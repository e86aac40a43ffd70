using Flora.Generator.Diff.Model;

namespace Flora.Generator.Diff.Report;

/// <summary>A page for a pull request: the verdict, then the changes by severity.</summary>
internal sealed class MarkdownReport : IDiffReport
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public void Write(DiffResult result, TextWriter output)
    {
        output.Write($"# Verdict: {result.VerdictName}\n\n{Markdown.Escape(Sentences.Verdict(result))}\n");
        foreach (var group in result.Changes.GroupBy(change => change.Rule.Severity).OrderByDescending(group => group.Key))
        {
            output.Write($"\n## {Capitalized(Words.Of(group.Key))}\n\n");
            foreach (var change in group)
            {
                Write(change, output);
            }
        }
    }

    private static void Write(Change change, TextWriter output)
    {
        output.Write($"- {Markdown.Code(change.Path)}: {Markdown.Escape(Sentences.Of(change))} "
            + $"({Markdown.Code(change.Rule.Id)}, {Markdown.Code(change.Location.ToString())})\n");
        if (change.Rule.Note is { } note)
        {
            output.Write($"  - For mocks and tests: {Markdown.Escape(note)}\n");
        }
    }

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
