using Flora.Generator.Diff.Model;

namespace Flora.Generator.Diff.Report;

/// <summary>Lines as compilers print them, and the verdict at the end.</summary>
internal sealed class TextReport : IDiffReport
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(DiffResult result, TextWriter output)
    {
        foreach (var change in result.Changes)
        {
            output.Write(Sentences.OneLine($"{change.Location}: {Words.Of(change.Rule.Severity)} {change.Rule.Id}: {change.Path}: ") + Sentences.Of(change) + "\n");
            if (change.Rule.Note is { } note)
            {
                output.Write($"    note: {note}\n");
            }
        }
        output.Write($"Verdict: {Sentences.Verdict(result)}\n");
    }
}
