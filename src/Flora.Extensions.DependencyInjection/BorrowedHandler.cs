namespace Flora.DependencyInjection;

/// <summary>Sends through the caller's transport, and keeps the factory from disposing it.</summary>
internal sealed class BorrowedHandler(HttpMessageHandler transport) : HttpMessageHandler
{
    private readonly HttpMessageInvoker invoker = new(transport, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        invoker.SendAsync(request, cancellationToken);
}
