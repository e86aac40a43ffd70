using System.Text.Json;

namespace Flora.Cli.Output.Queries;

/// <summary>Prints what a query finds in each item, instead of the items.</summary>
/// <param name="inner">Prints what is found.</param>
/// <param name="query">The query.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class QueriedItems(IOutputFormat inner, JsonQuery query, Action<string> notice) : IOutputFormat
{
    private bool hasItems;
    private bool hasMatch;

    public void Write(OutputPage page) => inner.Write(page.With(page.Items.SelectMany(Find)));

    public void End()
    {
        inner.End();
        if (hasItems && !hasMatch) notice($"Nothing matches --query {query}: in this format $ stands for each item.");
    }

    private IReadOnlyList<ReadOnlyMemory<byte>> Find(ReadOnlyMemory<byte> item)
    {
        using var document = Json.Parse(item);
        var found = query.SelectInItem(document.RootElement).Select(Json.Compact).ToList();
        hasItems = true;
        hasMatch |= found.Count > 0;
        return found;
    }
}
