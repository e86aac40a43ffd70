using System.Net.Http.Headers;
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
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCallState.Of(request);
        request.Headers.Authorization = null;
        if (request.RequestUri is { } uri && Origin.Same(uri, call.Client.BaseUrl))
        {
            var information = new RequestInformation { URI = uri };
            var bearer = new BaseBearerTokenAuthenticationProvider(call.Client.Key);
            await bearer.AuthenticateRequestAsync(information, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (information.Headers.TryGetValue("Authorization", out var values))
            {
                // Not parsed: what cannot be parsed would be quoted, with the key.
                var parts = values.Single().Split([' '], 2);
                call.Redaction = new Redaction(parts[1]);
                request.Headers.Authorization = new AuthenticationHeaderValue(parts[0], parts[1]);
            }
        }
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
