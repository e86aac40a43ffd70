#if NET8_0_OR_GREATER
namespace Flora.Runtime;

/// <summary>A connection that, when it ends before its first answer, is not tried again by the transport.</summary>
/// <remarks>
/// .NET sends a request up to three more times, whatever its method and without a wait, when a connection ends without a byte of an answer. On
/// a new connection that is an attempt like any other: it is counted, and repeated where that is allowed. A connection that has answered
/// before may have been closed for being idle; what .NET does there stays.
/// </remarks>
internal sealed class FirstAnswerStream(Stream connection) : Stream
{
    private bool hasAnswered;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Checked(connection.Read(buffer), buffer.Length);
        }
        catch (IOException e) when (!hasAnswered)
        {
            throw Ended(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        hasAnswered ? connection.ReadAsync(buffer, cancellationToken) : FirstAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => connection.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => connection.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.WriteAsync(buffer, cancellationToken);

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }
        base.Dispose(disposing);
    }

    private async ValueTask<int> FirstAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (IOException e) when (!hasAnswered)
        {
            throw Ended(e);
        }
    }

    // Nothing read into nothing is no end: .NET waits for data that way.
    private int Checked(int count, int wanted)
    {
        hasAnswered |= count > 0;
        return count == 0 && wanted > 0 && !hasAnswered ? throw Ended(null) : count;
    }

    // An IOException would be taken for a reason to send again.
    private static InvalidOperationException Ended(IOException? cause) => new("The connection ended before the answer.", cause);
}
#endif
