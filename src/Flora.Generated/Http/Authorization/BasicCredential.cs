namespace Flora.Runtime;

/// <summary>A user's name and password. The password may be empty: some APIs take a key for a name.</summary>
/// <param name="user">Gives the name.</param>
/// <param name="password">Gives the password.</param>
internal sealed class BasicCredential(SecretSource user, SecretSource password) : ApiCredential
{
    internal override bool IsGiven => user.IsGiven;

    internal override string Setting => $"{user.Setting} (and {password.Setting})";

    internal override IEnumerable<FloraFieldError> Missing => [user.Missing];

    internal override void Check()
    {
        user.Check();
        if (password.IsGiven)
        {
            password.Check();
        }
    }

    internal override void Remove(HttpRequestMessage request) => request.Headers.Authorization = null;

    internal override async ValueTask ApplyAsync(
        HttpRequestMessage request, CredentialDemand demand, AuthorizationHandler handler, CancellationToken cancellationToken)
    {
        var name = await user.GetAsync(cancellationToken).ConfigureAwait(false);
        var word = await password.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = BasicAuthorization.Of(name, word, out var redaction);
        ApiCallState.Of(request).Hide(redaction);
    }
}
