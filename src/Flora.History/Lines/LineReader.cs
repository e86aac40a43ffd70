namespace Flora.History;

/// <summary>Reads a file line by line, up to its last whole line: what follows was torn by the end of a process.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>Where the next line begins in the file.</summary>
    internal long Position { get; private set; }

    /// <summary>The number of the line that was read last, from 1 on.</summary>
    internal int Number { get; private set; }

    /// <summary>Reads a line without its end; it is valid until the next call.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = start;
        int found;
        while ((found = Array.IndexOf(buffer, (byte)'\n', searched, end - searched)) < 0)
        {
            searched = end - start;
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
        line = buffer.AsMemory(start, found - start);
        Position += found + 1 - start;
        start = found + 1;
        Number++;
        return true;
    }

    private bool Fill()
    {
        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var count = stream.Read(buffer, end, buffer.Length - end);
        end += count;
        return count > 0;
    }
}
