using System.Buffers;

namespace Flora.Runtime;

/// <summary>Copies streams such that a fault of the one that is read is told from a fault of the one that is written.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    /// <exception cref="FloraValidationException">
    /// Reading failed, or gave another length than was announced: that is no fault of the connection, and not worth another attempt.
    /// </exception>
    internal static async Task ToAsync(Stream source, Stream target, long? length, CancellationToken cancellationToken)
    {
        var copied = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await ReadAsync(source, buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                copied += count;
                if (copied > length)
                {
                    break;
                }
#if NET8_0_OR_GREATER
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
                await target.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
#endif
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        if (copied != (length ?? copied))
        {
            throw FileContent.Unreadable("has changed while it was sent");
        }
    }

    private static async Task<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
#if NET8_0_OR_GREATER
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
#else
            return await source.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
#endif
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw FileContent.Unreadable(e);
        }
    }
}
