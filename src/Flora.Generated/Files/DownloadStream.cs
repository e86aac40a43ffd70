namespace Flora.Runtime;

/// <summary>The body of an answer while it comes: bounds the time of each read, and gives each fault its type.</summary>
internal sealed class DownloadStream(HttpResponseMessage response, ApiCallState call) : Stream
{
    private Stream? body;
    private bool isDisposed;

    public override bool CanRead => !isDisposed;

    public override bool CanWrite => false;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

#if NET8_0_OR_GREATER
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await BoundedAsync((stream, token) => stream.ReadAsync(buffer, token), cancellationToken).ConfigureAwait(false);
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        BoundedAsync((stream, token) => new ValueTask<int>(stream.ReadAsync(buffer, offset, count, token)), cancellationToken);
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        if (disposing)
        {
            body?.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task<int> BoundedAsync(Func<Stream, CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
#pragma warning disable CA1513 // What it proposes does not exist on netstandard2.0.
        if (isDisposed) throw new ObjectDisposedException(nameof(FloraDownload));
#pragma warning restore CA1513
        using var deadline = new Deadline(call.Client.Time, call.Timeout, cancellationToken);
        try
        {
            body ??= await OpenAsync(deadline.Token).ConfigureAwait(false);
            return await read(body, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!isDisposed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Typed(e, deadline);
        }
    }

    private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (response.Content is not { } content)
        {
            return Null;
        }
#if NET8_0_OR_GREATER
        return await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
    }

    private FloraException Typed(Exception fault, Deadline deadline)
    {
        // What .NET's decoder of br says of data that is none.
        var cause = fault is InvalidOperationException and not ObjectDisposedException ? new InvalidDataException(fault.Message, fault) : fault;
        var request = response.RequestMessage ?? new HttpRequestMessage(HttpMethod.Get, call.Server);
        var typed = TransportFaults.Typed(cause, request, deadline, response.StatusCode, call.Redaction);
        typed.Tell(call.Attempts);
        return typed;
    }
}
