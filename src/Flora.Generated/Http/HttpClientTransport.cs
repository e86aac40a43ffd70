namespace Flora.Runtime;

/// <summary>Sends through an <see cref="HttpClient"/> that the caller owns.</summary>
internal sealed class HttpClientTransport(HttpClient client) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A copy for each attempt: an HttpClient refuses a request that was sent before, and the pipeline's own has sent this one.
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = request.Content,
#if NET8_0_OR_GREATER
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
#endif
        };
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        // HttpClient leaves a header of its own out where the request has one, but cookies of both belong together.
        if (copy.Headers.Contains(CookieHeader.Name) && client.DefaultRequestHeaders.TryGetValues(CookieHeader.Name, out var cookies))
        {
            CookieHeader.Add(copy.Headers, cookies);
        }
        return client.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
