using System.Globalization;
using System.Text;

namespace Flora.Tests.Support;

/// <summary>Reads the body of a request, in chunks or of an announced length.</summary>
internal static class BodyOfRequest
{
    /// <returns>How long the body was.</returns>
    internal static async Task<long> ReadAsync(Stream stream, IReadOnlyDictionary<string, string> headers, Stream target, CancellationToken token)
    {
        var buffer = new byte[64 * 1024];
        if (headers.TryGetValue("Content-Length", out var length))
        {
            await CopyAsync(stream, long.Parse(length, CultureInfo.InvariantCulture), target, buffer, token);
            return long.Parse(length, CultureInfo.InvariantCulture);
        }
        var read = 0L;
        for (var size = -1L; size != 0 && headers.ContainsKey("Transfer-Encoding"); read += size)
        {
            size = long.Parse((await ReadUntilAsync(stream, "\r\n", token))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await CopyAsync(stream, size, target, buffer, token);
            await ReadUntilAsync(stream, "\r\n", token);
        }
        return read;
    }

    /// <summary>The text before <paramref name="end"/>; null when the stream ends before.</summary>
    internal static async Task<string?> ReadUntilAsync(Stream stream, string end, CancellationToken token)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        for (var ended = 0; ended < end.Length;)
        {
            if (await stream.ReadAsync(one, token) == 0)
            {
                return null;
            }
            var letter = (char)one[0];
            text.Append(letter);
            ended = letter == end[ended] ? ended + 1 : letter == '\r' ? 1 : 0;
        }
        return text.ToString(0, text.Length - end.Length);
    }

    private static async Task CopyAsync(Stream stream, long count, Stream target, byte[] buffer, CancellationToken token)
    {
        while (count > 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(count, buffer.Length)), token);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }
            await target.WriteAsync(buffer.AsMemory(0, read), token);
            count -= read;
        }
    }
}
