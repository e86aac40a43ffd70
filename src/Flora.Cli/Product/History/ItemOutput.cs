using Flora.Cli.Output;

namespace Flora.Cli.Product.History;

/// <summary>Prints items one by one, as they come; those of a table together at the end, for the widths are those of all.</summary>
/// <param name="format">Prints them.</param>
/// <param name="isTable">Whether they make a table.</param>
internal sealed class ItemOutput(IOutputFormat format, bool isTable)
{
    private readonly List<ReadOnlyMemory<byte>> held = [];
    private bool isEnded;

    /// <summary>Whether items are printed at the end only, in the order in which they were added.</summary>
    internal bool IsTable => isTable;

    /// <summary>Prints an item.</summary>
    /// <param name="json">The item as UTF-8 JSON.</param>
    internal void Add(ReadOnlyMemory<byte> json)
    {
        if (isTable) held.Add(json);
        else format.Write(Page([json]));
    }

    /// <summary>Ends what was printed; whatever happened, so that a document is valid.</summary>
    /// <param name="envelope">What a document says beside its items, as an object in UTF-8 JSON; null for nothing.</param>
    internal void End(ReadOnlyMemory<byte>? envelope = null)
    {
        if (isEnded) return;
        isEnded = true;
        // Also without any item: no items are a document too.
        format.Write(Page(held) with { Envelope = () => envelope ?? "{}"u8.ToArray() });
        format.End();
    }

    private static OutputPage Page(List<ReadOnlyMemory<byte>> items) => new()
    {
        Items = items,
        Count = items.Count,
        Envelope = () => "{}"u8.ToArray(),
        NextCursor = null,
        Raw = null,
    };
}
