using System.Buffers;
using System.Globalization;
using System.Text;

namespace Flora.Cli.Debugging;

/// <summary>What has been read of the body of an answer: written once, when no more comes.</summary>
internal sealed class TracedBody(TraceWriter writer, TraceClock clock, HttpContent content)
{
    private readonly bool isText = IsText(content.Headers.ContentType?.MediaType);
    private readonly ArrayBufferWriter<byte> start = new();
    private long length;
    private bool isWritten;

    /// <summary>Takes what was read.</summary>
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        length += bytes.Length;
        if (isText) start.Write(bytes[..Math.Clamp(writer.BytesOfBody - start.WrittenCount, 0, bytes.Length)]);
    }

    /// <summary>Writes it.</summary>
    /// <param name="isWhole">Whether the end was reached.</param>
    internal void End(bool isWhole)
    {
        if (isWritten) return;
        isWritten = true;
        if (start.WrittenCount > 0) writer.Body('<', Encoding.UTF8.GetString(start.WrittenSpan));
        writer.Note(string.Create(CultureInfo.InvariantCulture, $"{(isWhole ? "" : "broken off after ")}{length} bytes in {clock.Elapsed}"));
    }

    private static bool IsText(string? mediaType) => mediaType is not null
        && (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase));
}
