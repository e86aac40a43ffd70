using System.Net;

namespace Flora.Runtime;

/// <summary>Shows the credentials of each attempt anew, and only to the origin that the call goes to.</summary>
/// <remarks>
/// Kiota's own handler of that name is not used: it keeps the first attempt's key, sends again what a 401 challenges, and compares hosts
/// without scheme and port.
/// </remarks>
internal sealed class AuthorizationHandler : DelegatingHandler
{
    /// <summary>Sends a request of a credential's own: nothing is put on it.</summary>
    internal Task<HttpResponseMessage> SendPlainAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCallState.Of(request);
        var demands = call.Demands;
        request.Headers.Authorization = null;
        Remove(request, demands);
        if (request.RequestUri is not { } uri || !Origin.Same(uri, call.Server))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        try
        {
            call.IsUnsent = true;
            await ApplyAsync(request, demands, cancellationToken).ConfigureAwait(false);
            call.IsUnsent = false;
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.Unauthorized || !CanSendAgain(request.Content) || !Renew(request, demands))
            {
                return response;
            }
            // A token can end before its time: once more, with another one.
            response.Dispose();
            request.RequestUri = uri;
            Remove(request, demands);
            await ApplyAsync(request, demands, cancellationToken).ConfigureAwait(false);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!ReferenceEquals(request.RequestUri, uri))
            {
                // A key in the query is for the transport alone: retries, redirects, traces and errors see the address without it.
                request.RequestUri = uri;
            }
        }
    }

    private async ValueTask ApplyAsync(HttpRequestMessage request, IReadOnlyList<CredentialDemand> demands, CancellationToken cancellationToken)
    {
        for (var i = 0; i < demands.Count; i++)
        {
            await demands[i].Credential.ApplyAsync(request, demands[i], this, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Remove(HttpRequestMessage request, IReadOnlyList<CredentialDemand> demands)
    {
        for (var i = 0; i < demands.Count; i++)
        {
            demands[i].Credential.Remove(request);
        }
    }

    private static bool Renew(HttpRequestMessage request, IReadOnlyList<CredentialDemand> demands)
    {
        var isRenewed = false;
        for (var i = 0; i < demands.Count; i++)
        {
            isRenewed |= demands[i].Credential.Renew(request, demands[i]);
        }
        return isRenewed;
    }

    private static bool CanSendAgain(HttpContent? content) => content is null or ByteArrayContent or ISpendable { CanSend: true };
}
