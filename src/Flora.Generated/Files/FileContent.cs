using System.Net;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>A file as a body or a part of one, read while it is sent.</summary>
internal sealed class FileContent : HttpContent, ISpendable
{
    private const string DefaultMediaType = "application/octet-stream";

    private readonly FileSource source;

    /// <param name="file">The file.</param>
    /// <param name="mediaType">What the document says; null when it says nothing.</param>
    internal FileContent(FloraFile file, string? mediaType)
    {
        source = file.Source;
        var isOpen = mediaType is null || mediaType.AsSpan().IndexOfAny('*', ',') >= 0;
        Headers.TryAddWithoutValidation("Content-Type", (isOpen ? file.ContentType : mediaType) ?? DefaultMediaType);
    }

    public bool CanSend => source.CanSend;

    internal static FloraValidationException Unreadable(Exception cause)
    {
        var problem = $"cannot be read: {SafeText.Line(cause.Message, 300)}";
        return new($"A file that was to be sent {problem}", [new FloraFieldError("file", problem)], cause);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => CopyAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        CopyAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        var known = source.Length;
        length = known ?? 0;
        return known is not null;
    }

    private async Task CopyAsync(Stream stream, CancellationToken cancellationToken)
    {
        await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }
}
