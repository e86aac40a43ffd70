namespace Flora.Cli.Debugging;

/// <summary>Stands in for the network: writes the request down, and sends nothing.</summary>
internal sealed class CurlHandler(CurlCommand command) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new RequestShownException(await command.OfAsync(request, cancellationToken).ConfigureAwait(false));
}
