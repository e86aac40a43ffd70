using System.Diagnostics;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Flora.Runtime;

/// <summary>A key as a bearer token, through Kiota's bearer authentication.</summary>
internal sealed class BearerCredential(SecretSource source) : ApiCredential
{
    // What Kiota made of the one key; null while a provider gives the key.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private BearerAuthorization? made;

    internal override bool IsGiven => source.IsGiven;

    internal override string Setting => source.Setting;

    internal override IEnumerable<FloraFieldError> Missing => [source.Missing];

    internal override void Check() => source.Check();

    internal override void Remove(HttpRequestMessage request) => request.Headers.Authorization = null;

    internal override ValueTask ApplyAsync(HttpRequestMessage request, CredentialDemand demand, AuthorizationHandler handler, CancellationToken cancellationToken)
    {
        if (made is null)
        {
            return new(MakeAsync(request, cancellationToken));
        }
        made.ApplyTo(request);
        return default;
    }

    private async Task MakeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var information = new RequestInformation { URI = request.RequestUri! };
        await new BaseBearerTokenAuthenticationProvider(source)
            .AuthenticateRequestAsync(information, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (information.Headers.TryGetValue("Authorization", out var values))
        {
            var authorization = new BearerAuthorization(values.Single());
            authorization.ApplyTo(request);
            // A key of a provider may be another one the next time.
            made = source.IsFixed ? authorization : null;
        }
    }
}
