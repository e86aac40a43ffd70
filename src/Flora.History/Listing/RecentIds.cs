namespace Flora.History;

/// <summary>Notices runs that are listed twice.</summary>
/// <remarks>
/// While pages are read, new runs appear at the top and push those below into the page that is read next. So a run can only come again
/// within as many runs as have appeared meanwhile, and remembering the last ten thousand is enough, however long the history.
/// </remarks>
internal sealed class RecentIds
{
    private const int Capacity = 10_000;

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Remembers a run; false when it is remembered already.</summary>
    internal bool Add(string id)
    {
        if (!ids.Add(id))
        {
            return false;
        }
        order.Enqueue(id);
        if (order.Count > Capacity)
        {
            ids.Remove(order.Dequeue());
        }
        return true;
    }
}
