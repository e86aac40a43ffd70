namespace Flora.Runtime;

/// <summary>A token that is fetched for the client's own identity (OAuth 2, client credentials), kept, and fetched again before it ends.</summary>
internal sealed class ClientCredentialsGrant : ApiCredential
{
    private readonly SecretSource id;
    private readonly SecretSource secret;
    private readonly TokenCache cache;
    private readonly Uri? url;
    private readonly string urlField;
    private readonly string urlSetting;
    private readonly bool isElsewhere;
    private readonly TimeProvider time;

    /// <param name="options">The client's options.</param>
    /// <param name="id">Gives the name.</param>
    /// <param name="secret">Gives the secret.</param>
    /// <param name="url">Where tokens are given out, as the document says; relative to the base URL where it is relative.</param>
    /// <param name="urlName">The option of another address.</param>
    /// <param name="urlField">That option as errors name it.</param>
    /// <param name="otherUrl">Reads that option.</param>
    internal ClientCredentialsGrant(
        CredentialOptions options, SecretSource id, SecretSource secret, string url, string urlName, string urlField, Func<FloraClientOptions, Uri?> otherUrl)
    {
        this.id = id;
        this.secret = secret;
        this.urlField = urlField;
        time = options.Time;
        cache = new TokenCache(time);
        urlSetting = options.Setting(urlName, urlField);
        var given = options.Address(urlField, otherUrl);
        var isWhole = Uri.TryCreate(url, UriKind.Absolute, out var whole) && !whole.IsFile;
        this.url = given ?? (isWhole ? whole : options.BaseUrl is { } baseUrl && Uri.TryCreate(baseUrl, url, out var below) ? below : null);
        isElsewhere = given is null && isWhole && !options.IsDocumented && !Origin.Same(whole!, options.BaseUrl!);
    }

    internal override bool IsGiven => id.IsGiven && secret.IsGiven;

    internal override string Setting => $"{id.Setting}, and {secret.Setting}";

    internal override IEnumerable<FloraFieldError> Missing => new[] { id, secret }.Where(static source => !source.IsGiven).Select(static source => source.Missing);

    internal override void Check()
    {
        id.Check();
        secret.Check();
        if (isElsewhere)
        {
            // Who calls a stand-in of the API does not expect the real one to see the secret.
            var problem = $"must be set beside a base URL that the document does not name, or the client's secret would go to {url!.GetLeftPart(UriPartial.Authority)}: set {urlSetting}";
            throw new FloraValidationException($"The address of the token endpoint {problem}. Nothing was sent.", [new FloraFieldError(urlField, problem)]);
        }
        if (url is null || !TokenEndpoint.IsSafe(url))
        {
            const string Problem = "must be an absolute https URL: the client's secret goes there";
            throw new FloraValidationException($"The address of the token endpoint {Problem}. Nothing was sent.", [new FloraFieldError(urlField, Problem)]);
        }
    }

    internal override void Remove(HttpRequestMessage request) => request.Headers.Authorization = null;

    internal override async ValueTask ApplyAsync(
        HttpRequestMessage request, CredentialDemand demand, AuthorizationHandler handler, CancellationToken cancellationToken)
    {
        var timeout = ApiCallState.Of(request).Client.Timeout;
        var outcome = await cache.Get(demand.Scopes, () => FetchAsync(demand.Scopes, timeout, handler))
            .WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        outcome.OrThrow().Authorization.ApplyTo(request);
    }

    internal override bool Renew(HttpRequestMessage request, CredentialDemand demand)
    {
        cache.Forget(demand.Scopes, token => ReferenceEquals(token.Authorization.Header, request.Headers.Authorization));
        return true;
    }

    private async Task<TokenOutcome> FetchAsync(string scopes, TimeSpan timeout, AuthorizationHandler handler)
    {
        var name = await id.GetAsync(CancellationToken.None).ConfigureAwait(false);
        var word = await secret.GetAsync(CancellationToken.None).ConfigureAwait(false);
        return await new TokenEndpoint(url!, Setting, time).AskAsync(name, word, scopes, timeout, handler).ConfigureAwait(false);
    }
}
