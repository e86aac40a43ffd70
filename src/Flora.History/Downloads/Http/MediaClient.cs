using System.Net;

namespace Flora.History;

/// <summary>Fetches from the hosts of outputs: with connections of its own, which know nothing of the API key.</summary>
internal sealed class MediaClient : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HttpClient http;

    internal MediaClient(HttpMessageHandler? transport)
    {
        http = new HttpClient(transport ?? Own(), disposeHandler: transport is null) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Flora.History");
        // A length and a place in the content mean the content itself.
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "identity");
    }

    /// <summary>Asks for an address, and for where it redirects to; the body is not read yet.</summary>
    /// <exception cref="DownloadException">There is no connection, or a redirect is not followed.</exception>
    internal async Task<HttpResponseMessage> GetAsync(Uri address, Action<HttpRequestMessage> prepare, CancellationToken cancellationToken)
    {
        var at = address;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            prepare(request);
            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode))
            {
                return response;
            }
            using (response)
            {
                at = redirects < MostRedirects
                    ? Target(at, response)
                    : throw Refused(response, $"redirects more than {MostRedirects} times");
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw new DownloadException(DownloadFault.Connection, $"{Place(request.RequestUri!)} cannot be reached: {e.Message}", e);
        }
    }

    private static Uri Target(Uri from, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location || !Uri.TryCreate(from, location, out var target))
        {
            throw Refused(response, "redirects to nowhere");
        }
        // From one program of this machine to another, as in tests, nothing crosses a network.
        var isLocal = target.Scheme == Uri.UriSchemeHttp && target.IsLoopback && from.IsLoopback;
        return target.Scheme == Uri.UriSchemeHttps || isLocal
            ? target
            : throw Refused(response, $"redirects to {Place(target)}, which is not https, so it is not followed");
    }

    private static DownloadException Refused(HttpResponseMessage response, string what) =>
        new(DownloadFault.UnsafeRedirect, $"The server {what}.") { StatusCode = response.StatusCode };

    // Without path and query: those of outputs can be as good as a key.
    private static string Place(Uri uri) => uri.IsFile || uri.Host.Length == 0 ? $"{uri.Scheme}:" : $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}";

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

#if NET8_0_OR_GREATER
    private static SocketsHttpHandler Own() =>
        new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
#else
    private static HttpClientHandler Own() => new() { AllowAutoRedirect = false, UseCookies = false };
#endif
}
