namespace Flora.History;

/// <summary>Compares files by their content.</summary>
internal static class FileComparison
{
    private const int BufferSize = 64 * 1024;

    internal static bool AreSame(string left, string right)
    {
        using var first = new FileStream(left, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var second = new FileStream(right, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (first.Length != second.Length)
        {
            return false;
        }
        byte[] one = new byte[BufferSize], other = new byte[BufferSize];
        while (true)
        {
            var count = Fill(first, one);
            if (Fill(second, other) != count || !one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count)))
            {
                return false;
            }
            if (count == 0)
            {
                return true;
            }
        }
    }

    private static int Fill(FileStream stream, byte[] buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && stream.Read(buffer, filled, buffer.Length - filled) is > 0 and var count)
        {
            filled += count;
        }
        return filled;
    }
}
