using System.Diagnostics;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Flora.Runtime;

/// <summary>Sets the authorization of each attempt anew, through Kiota's bearer authentication, and only for the base URL's origin.</summary>
/// <remarks>
/// Kiota's own handler of that name is not used: it keeps the first attempt's key, sends again what a 401 challenges, and compares hosts
/// without scheme and port.
/// </remarks>
internal sealed class AuthorizationHandler : DelegatingHandler
{
    // What Kiota made of the client's one key; null while a provider gives the key.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private BearerAuthorization? made;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCallState.Of(request);
        request.Headers.Authorization = null;
        if (request.RequestUri is { } uri && Origin.Same(uri, call.Client.BaseUrl))
        {
            var authorization = made ?? await MakeAsync(call.Client.Key, uri, cancellationToken).ConfigureAwait(false);
            call.Redaction = authorization?.Redaction ?? call.Redaction;
            request.Headers.Authorization = authorization?.Header;
            // A key of a provider may be another one the next time.
            made = call.Client.Key.IsFixed ? authorization : null;
        }
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<BearerAuthorization?> MakeAsync(ApiKeySource key, Uri uri, CancellationToken cancellationToken)
    {
        var information = new RequestInformation { URI = uri };
        var bearer = new BaseBearerTokenAuthenticationProvider(key);
        await bearer.AuthenticateRequestAsync(information, cancellationToken: cancellationToken).ConfigureAwait(false);
        return information.Headers.TryGetValue("Authorization", out var values) ? new BearerAuthorization(values.Single()) : null;
    }
}
