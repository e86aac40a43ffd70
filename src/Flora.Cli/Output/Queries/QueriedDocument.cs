using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Documents;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Queries;

/// <summary>Prints what a query finds in a whole document, which is held in memory for it.</summary>
/// <param name="target">Where to print.</param>
/// <param name="settings">The query, and the format of what it finds.</param>
/// <param name="items">Where the items of the document are.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class QueriedDocument(OutputTarget target, OutputSettings settings, ItemShape items, Action<string> notice) : IOutputFormat
{
    private readonly OutputTarget memory = new(new MemoryStream(), Screen.None, target.Time);
    private DocumentFormat? document;

    public void Write(OutputPage page)
    {
        document ??= new(JsonDocumentWriter.Of(memory), items.Path);
        document.Write(page);
    }

    public void End()
    {
        if (document is null) return;
        document.End();
        Answer(((MemoryStream)memory.Stream).ToArray());
    }

    /// <summary>Prints what the query finds in a document.</summary>
    internal void Answer(ReadOnlyMemory<byte> json)
    {
        var query = settings.Query!;
        using var parsed = Json.Parse(json);
        var found = query.Select(parsed.RootElement);
        if (found.Count == 0) notice($"Nothing matches --query {query}.");
        else settings.Format.WriteAnswer!(target, items, query.IsDefinite ? Json.Compact(found[0]) : Json.List(found));
    }
}
