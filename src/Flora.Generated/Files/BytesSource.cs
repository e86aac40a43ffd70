using System.Runtime.InteropServices;

namespace Flora.Runtime;

/// <summary>Bytes in memory.</summary>
internal sealed class BytesSource(ReadOnlyMemory<byte> bytes) : FileSource
{
    internal override long? Length => bytes.Length;

    internal override bool CanSend => true;

    internal override Task CopyToAsync(Stream target, long? length, CancellationToken cancellationToken)
    {
        var segment = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new ArraySegment<byte>(bytes.ToArray());
        return target.WriteAsync(segment.Array!, segment.Offset, segment.Count, cancellationToken);
    }
}
