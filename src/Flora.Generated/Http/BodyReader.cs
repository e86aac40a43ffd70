using System.Globalization;

namespace Flora.Runtime;

/// <summary>Reads bodies into rented memory, within a bound.</summary>
internal static class BodyReader
{
    /// <summary>More of an error's body is of no use to anybody.</summary>
    private const int MaxErrorBytes = 256 * 1024;

    /// <summary>The longest array that .NET makes.</summary>
    private const int LargestArray = 0x7FFFFFC7;

    private const int FirstBuffer = (64 * 1024) - 1;
    private const int LargestTrusted = 1024 * 1024;

    /// <summary>Replaces the response's content by its bytes.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="succeeds">Whether it is a successful one, which is read whole or not at all.</param>
    /// <param name="maxBytes">The most that a successful one may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FloraResponseException">A successful answer has more than <paramref name="maxBytes"/>.</exception>
    internal static async Task BufferAsync(HttpResponseMessage response, bool succeeds, long maxBytes, CancellationToken cancellationToken)
    {
        maxBytes = Math.Min(maxBytes, LargestArray - 1);
        var content = response.Content;
        var announced = content?.Headers.ContentLength;
        if (succeeds && announced > maxBytes)
        {
            throw TooLarge(response, maxBytes);
        }
        // What a server announces is trusted only so far: memory is rented for what arrives.
        var buffer = new PooledBuffer((int)Math.Min(announced ?? FirstBuffer, LargestTrusted) + 1);
        try
        {
            if (content is not null)
            {
                await FillAsync(response, succeeds, content, buffer, maxBytes, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
        response.Content = new BufferedContent(buffer, content);
    }

    /// <summary>Reads until the end, or until the buffer holds more than <paramref name="maxBytes"/>.</summary>
    /// <returns>Whether the end was reached.</returns>
    internal static async Task<bool> ReadAsync(Stream stream, PooledBuffer buffer, long maxBytes, CancellationToken cancellationToken)
    {
        while (buffer.Length <= maxBytes)
        {
#if NET8_0_OR_GREATER
            var count = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
#else
            var free = buffer.Free();
            var count = await stream.ReadAsync(free.Array!, free.Offset, free.Count, cancellationToken).ConfigureAwait(false);
#endif
            if (count == 0)
            {
                return true;
            }
            buffer.Advance(count);
        }
        return false;
    }

    private static async Task FillAsync(
        HttpResponseMessage response, bool succeeds, HttpContent content, PooledBuffer buffer, long maxBytes, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        // A stream of .NET Framework's transport looks at the token before it waits, and not again.
        using var abandoned = cancellationToken.Register(stream.Dispose);
#endif
        using (stream)
        {
            try
            {
                await (succeeds
                    ? ReadWholeAsync(response, stream, buffer, maxBytes, cancellationToken)
                    : ReadStartAsync(stream, buffer, Math.Min(maxBytes, MaxErrorBytes), cancellationToken)).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                // What a stream says that was taken away while it was read.
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }
        }
    }

    private static async Task ReadStartAsync(Stream stream, PooledBuffer buffer, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(stream, buffer, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            // The status tells more than the rest of its body would.
        }
        buffer.Truncate((int)Math.Min(buffer.Length, maxBytes));
    }

    private static async Task ReadWholeAsync(
        HttpResponseMessage response, Stream stream, PooledBuffer buffer, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            if (!await ReadAsync(stream, buffer, maxBytes, cancellationToken).ConfigureAwait(false))
            {
                throw TooLarge(response, maxBytes);
            }
        }
        catch (InvalidOperationException e) when (e is not ObjectDisposedException)
        {
            // What .NET's decoder of br says of data that is none; those of gzip and deflate say it so already.
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static FloraResponseException TooLarge(HttpResponseMessage response, long maxBytes) =>
        new(string.Format(
            CultureInfo.InvariantCulture, "The answer is larger than {0} bytes ({1}).", maxBytes, nameof(FloraClientOptions.MaxResponseBytes)))
        {
            StatusCode = response.StatusCode,
        };
}
