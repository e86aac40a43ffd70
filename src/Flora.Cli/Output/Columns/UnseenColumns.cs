using System.Text.Json;

namespace Flora.Cli.Output.Columns;

/// <summary>
/// Says which of the chosen columns no item had. An API sends members that its document does not name, so that a column is not wrong
/// before the items are there; a mistyped one must not stay unnoticed all the same.
/// </summary>
/// <param name="inner">Prints the items.</param>
/// <param name="chosen">The columns.</param>
/// <param name="known">Those that the document names.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class UnseenColumns(IOutputFormat inner, IEnumerable<MemberPath> chosen, IReadOnlyList<MemberPath> known, Action<string> notice) : IOutputFormat
{
    private readonly List<MemberPath> unseen = [.. chosen.Where(path => !known.Any(path.IsAlong))];
    private bool hasItems;

    public void Write(OutputPage page) => inner.Write(page.With(page.Items.Select(See)));

    public void End()
    {
        inner.End();
        if (!hasItems || unseen.Count == 0) return;
        notice($"No item has {string.Join(", ", unseen)}.");
        if (known is not [{ Names.Count: 0 }]) notice($"  The document names {string.Join(", ", known)}.");
    }

    private ReadOnlyMemory<byte> See(ReadOnlyMemory<byte> item)
    {
        hasItems = true;
        if (unseen.Count == 0) return item;
        using var document = Json.Parse(item);
        unseen.RemoveAll(path => path.Find(document.RootElement) is not null);
        return item;
    }
}
