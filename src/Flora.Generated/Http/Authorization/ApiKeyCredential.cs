namespace Flora.Runtime;

/// <summary>A key that is sent as it is.</summary>
/// <param name="source">Gives the key.</param>
internal abstract class ApiKeyCredential(SecretSource source) : ApiCredential
{
    internal override bool IsGiven => source.IsGiven;

    internal override string Setting => source.Setting;

    internal override IEnumerable<FloraFieldError> Missing => [source.Missing];

    internal override void Check() => source.Check();

    internal override void Remove(HttpRequestMessage request)
    {
    }

    internal override async ValueTask ApplyAsync(
        HttpRequestMessage request, CredentialDemand demand, AuthorizationHandler handler, CancellationToken cancellationToken)
    {
        var key = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        ApiCallState.Of(request).Hide(Put(request, key));
    }

    /// <summary>Puts the key on a request, and gives what takes it out of texts in each form that it was given.</summary>
    protected abstract Redaction Put(HttpRequestMessage request, string key);
}
