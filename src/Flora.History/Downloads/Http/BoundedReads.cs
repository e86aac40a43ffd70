using System.Globalization;
using System.Text;
using Flora.Runtime;

namespace Flora.History;

/// <summary>Bounds how long a server may be silent, and gives faults of the connection their type.</summary>
internal sealed class BoundedReads(TimeProvider time, TimeSpan idleTimeout)
{
    /// <summary>Runs something that asks or reads.</summary>
    /// <exception cref="DownloadException">Nothing came in time, or the connection broke.</exception>
    internal async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(time, idleTimeout, cancellationToken);
        try
        {
            return await read(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not DownloadException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsOver)
            {
                throw new DownloadException(DownloadFault.Connection, string.Format(
                    CultureInfo.InvariantCulture, "Nothing came for {0} s.", idleTimeout.TotalSeconds), e);
            }
            if (e is IOException or HttpRequestException or OperationCanceledException)
            {
                throw new DownloadException(DownloadFault.Connection, $"The connection broke: {e.Message}", e);
            }
            throw;
        }
    }

    internal Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        RunAsync(response.Content.ReadAsStreamAsync, cancellationToken);
#else
        RunAsync(_ => response.Content.ReadAsStreamAsync(), cancellationToken);
#endif

    /// <summary>How a body begins, as text.</summary>
    internal async Task<string> StartAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await OpenAsync(response, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[2048];
        var count = await ReadAsync(body, buffer, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer, 0, count);
    }

    internal Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        RunAsync(token => body.ReadAsync(buffer, token).AsTask(), cancellationToken);
#else
        RunAsync(token => body.ReadAsync(buffer, 0, buffer.Length, token), cancellationToken);
#endif
}
