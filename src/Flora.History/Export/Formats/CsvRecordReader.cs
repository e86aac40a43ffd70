using System.Text;

namespace Flora.History;

/// <summary>Reads records of RFC 4180 up to the last whole one, and knows at which byte each ends, so that what was torn can be cut off.</summary>
internal sealed class CsvRecordReader(Stream stream, int fields)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly List<byte> field = [];
    private int at;
    private int filled;
    private long read;

    /// <summary>The fields of the record that was read last.</summary>
    internal List<string> Fields { get; } = new(fields);

    /// <summary>Where the record that was read last ends.</summary>
    internal long Position { get; private set; }

    /// <summary>The number of the record that was read last, from 1 on.</summary>
    internal int Number { get; private set; }

    internal bool TryRead()
    {
        Fields.Clear();
        field.Clear();
        bool isQuoted = false, hasJustClosed = false;
        while (TryReadByte(out var next))
        {
            if (next == '"')
            {
                // A quote within quotes is doubled: the second one is meant, and opens them again.
                if (hasJustClosed)
                {
                    field.Add(next);
                }
                isQuoted = !isQuoted;
                hasJustClosed = !isQuoted;
                continue;
            }
            hasJustClosed = false;
            if (isQuoted || (next != ',' && next != '\n'))
            {
                field.Add(next);
                continue;
            }
            EndField(endsRecord: next == '\n');
            if (next == '\n')
            {
                Position = read;
                Number++;
                return true;
            }
        }
        return false;
    }

    private bool TryReadByte(out byte next)
    {
        if (at == filled)
        {
            (at, filled) = (0, stream.Read(buffer, 0, buffer.Length));
        }
        next = at < filled ? buffer[at] : default;
        read++;
        return at++ < filled;
    }

    private void EndField(bool endsRecord)
    {
        var text = Encoding.UTF8.GetString([.. field]);
        Fields.Add(endsRecord ? text.TrimEnd('\r') : text);
        field.Clear();
    }
}
