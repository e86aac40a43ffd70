using System.Buffers;

namespace Flora.Runtime;

/// <summary>A growing buffer whose memory is rented, and given back by <see cref="Dispose"/>.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    /// <summary>The most bytes that .NET gives an array.</summary>
    private const int LargestArray = 0x7FFFFFC7;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    internal ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    /// <summary>What is written, as a segment of the rented array, for methods that take no span.</summary>
    internal ArraySegment<byte> Segment => new(bytes, 0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    /// <summary>The free end of the rented array, at least one byte.</summary>
    internal ArraySegment<byte> Free()
    {
        Reserve(1);
        return new(bytes, Length, bytes.Length - Length);
    }

    internal void Truncate(int length) => Length = length;

    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
            Length = 0;
        }
    }

    private void Reserve(int count)
    {
        var needed = checked(Length + Math.Max(count, 1));
        if (needed <= bytes.Length)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, bytes.Length * 2L), LargestArray));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
