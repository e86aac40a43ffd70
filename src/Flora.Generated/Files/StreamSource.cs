namespace Flora.Runtime;

/// <summary>A stream of the caller's, from where it stands; read again only when it can go back there.</summary>
internal sealed class StreamSource : FileSource
{
    private readonly Stream stream;
    private readonly long? start;
    private bool isSpent;

    internal StreamSource(Stream stream)
    {
        this.stream = stream;
        start = stream.CanSeek ? stream.Position : null;
    }

    internal override long? Length => start is { } position ? Math.Max(0, stream.Length - position) : null;

    internal override bool CanSend => start is not null || !isSpent;

    internal override string? Problem => !stream.CanRead ? "is a stream that was closed"
        : CanSend ? null
        : "is a stream that was read already, and cannot go back";

    internal override Task CopyToAsync(Stream target, long? length, CancellationToken cancellationToken)
    {
        if (Problem is { } problem)
        {
            throw FileContent.Unreadable(problem);
        }
        isSpent = true;
        if (start is { } position)
        {
            stream.Position = position;
        }
        return StreamCopy.ToAsync(stream, target, length, cancellationToken);
    }
}
