using System.Net;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>A file as a body or a part of one, read while it is sent.</summary>
internal sealed class FileContent : HttpContent, ISpendable
{
    private const string DefaultMediaType = "application/octet-stream";

    private readonly FileSource source;
    private readonly long? length;

    /// <param name="file">The file.</param>
    /// <param name="mediaType">What the document says; null when it says nothing.</param>
    internal FileContent(FloraFile file, string? mediaType)
    {
        source = file.Source;
        length = source.Length;
        var choices = mediaType?.Split(',') ?? [];
        var isOpen = choices.Length != 1 || IsRange(choices[0]);
        Headers.TryAddWithoutValidation(
            "Content-Type", (isOpen ? file.ContentType : null) ?? Array.Find(choices, static choice => !IsRange(choice))?.Trim() ?? DefaultMediaType);
    }

    private static bool IsRange(string mediaType) => mediaType.AsSpan().IndexOf('*') >= 0;

    public bool CanSend => source.CanSend;

    /// <summary>What a file that failed while it was sent ends the call with: another attempt would not mend it.</summary>
    internal static FloraValidationException Unreadable(string problem, Exception? cause = null) =>
        new($"A file that was to be sent {problem}.", [new FloraFieldError("file", problem)], cause);

    internal static FloraValidationException Unreadable(Exception cause) =>
        Unreadable($"cannot be read: {SafeText.Line(cause.Message, 300).TrimEnd('.')}", cause);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        source.CopyToAsync(stream, length, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        source.CopyToAsync(stream, length, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = this.length ?? 0;
        return this.length is not null;
    }
}
