namespace Flora.DependencyInjection;

/// <summary>Sends each request through the handler that the factory has for it now, so that its sender may live as long as it likes.</summary>
internal sealed class CurrentHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        // Not disposed: the handler is the factory's.
        new HttpMessageInvoker(factory.CreateHandler(name), disposeHandler: false).SendAsync(request, cancellationToken);
}
