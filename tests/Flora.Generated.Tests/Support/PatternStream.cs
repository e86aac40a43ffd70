namespace Flora.Tests.Support;

/// <summary>Bytes in a pattern, as many as wanted, of which none is kept.</summary>
internal sealed class PatternStream(long length, bool seeks) : Stream
{
    private long position;
    private bool isClosed;

    /// <summary>Where reading fails; null for nowhere.</summary>
    internal long? FailsAt { get; init; }

    /// <summary>Where <see cref="Reached"/> is called.</summary>
    internal long At { get; init; } = long.MaxValue;

    internal Action? Reached { get; init; }

    public override bool CanRead => !isClosed;

    public override bool CanSeek => seeks;

    public override bool CanWrite => false;

    public override long Length => seeks ? length : throw new NotSupportedException();

    public override long Position
    {
        get => seeks ? position : throw new NotSupportedException();
        set => position = seeks ? value : throw new NotSupportedException();
    }

    internal static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(static i => ByteAt(i))];

    internal static byte ByteAt(long at) => (byte)((at * 31) + (at >> 8));

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position >= FailsAt)
        {
            throw new IOException("The disk is gone.");
        }
        if (position >= At)
        {
            Reached?.Invoke();
        }
        var read = (int)Math.Min(count, length - position);
        for (var i = 0; i < read; i++)
        {
            buffer[offset + i] = ByteAt(position + i);
        }
        position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isClosed = true;
        base.Dispose(disposing);
    }
}
