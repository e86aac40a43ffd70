namespace Flora.Runtime;

/// <summary>Notices that cursors repeat, by Brent's method: it keeps one cursor, however many there are.</summary>
internal struct CursorCycle(string? first)
{
    private string? kept = first;
    private long steps;
    private long limit = 1;

    /// <summary>Whether this cursor closes a cycle.</summary>
    internal bool Closes(string? cursor)
    {
        if (string.Equals(cursor, kept, StringComparison.Ordinal))
        {
            return true;
        }
        if (++steps == limit)
        {
            kept = cursor;
            limit *= 2;
            steps = 0;
        }
        return false;
    }
}
