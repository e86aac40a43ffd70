namespace Flora.Runtime;

/// <summary>Sends through a handler that the caller owns: disposing the pipeline does not reach it.</summary>
internal sealed class BorrowedTransport(HttpMessageHandler transport) : HttpMessageHandler
{
    // The way to call a handler's protected SendAsync.
    private readonly HttpMessageInvoker invoker = new(transport, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        invoker.SendAsync(request, cancellationToken);
}
