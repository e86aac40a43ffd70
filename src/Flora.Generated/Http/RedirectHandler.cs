namespace Flora.Runtime;

/// <summary>Follows redirects of GET and HEAD within the origin that the call goes to, at most five in a row.</summary>
/// <remarks>
/// Any other redirect is left as the answer, which becomes an error that names its target unless the document describes it: nothing of a request reaches another origin.
/// Kiota's own handler is not used: a relative target corrupts its host.
/// </remarks>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int Most = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var at = request;
        for (var followed = 0; followed < Most && TargetOf(at, response) is { } target; followed++)
        {
            // None of these is disposed: they share the caller's content.
            at = Copy(at, target);
            response.Dispose();
            response = await base.SendAsync(at, cancellationToken).ConfigureAwait(false);
        }
        return response;
    }

    private static Uri? TargetOf(HttpRequestMessage request, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)
            || !ApiCallState.Of(request).Redirection.IsFollowed
            || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
            || request.RequestUri is not { } from
            || response.Headers.Location is not { } location
            || !Uri.TryCreate(from, location, out var target))
        {
            return null;
        }
        return Origin.Same(target, ApiCallState.Of(request).Server) && target.UserInfo.Length == 0 ? target : null;
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, Uri target)
    {
        var copy = new HttpRequestMessage(request.Method, target) { Version = request.Version, Content = request.Content };
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        ApiCallState.Of(request).AttachTo(copy);
        return copy;
    }
}
