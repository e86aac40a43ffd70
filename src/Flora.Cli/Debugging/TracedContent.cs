using System.Net;

namespace Flora.Cli.Debugging;

/// <summary>The body of an answer, watched while it is read.</summary>
internal sealed class TracedContent : HttpContent
{
    private readonly HttpContent content;
    private readonly TracedBody body;

    internal TracedContent(HttpContent content, TracedBody body)
    {
        this.content = content;
        this.body = body;
        foreach (var (name, values) in content.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        new TracedStream(await content.ReadAsStreamAsync().ConfigureAwait(false), body);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new TracedStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), body);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var source = await CreateContentReadStreamAsync().ConfigureAwait(false);
        await source.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = content.Headers.ContentLength ?? 0;
        return content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.End(isWhole: false);
            content.Dispose();
        }
        base.Dispose(disposing);
    }
}
