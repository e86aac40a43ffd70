namespace Flora.Runtime;

/// <summary>A scheme that can be met in two ways: the first that is given.</summary>
/// <param name="first">The one.</param>
/// <param name="second">The other.</param>
internal sealed class EitherCredential(ApiCredential first, ApiCredential second) : ApiCredential
{
    internal override bool IsGiven => first.IsGiven || second.IsGiven;

    internal override string Setting => $"{first.Setting}; or {second.Setting}";

    internal override IEnumerable<FloraFieldError> Missing => [.. first.Missing, .. second.Missing];

    private ApiCredential Given => first.IsGiven ? first : second;

    internal override void Check() => Given.Check();

    internal override void Remove(HttpRequestMessage request) => Given.Remove(request);

    internal override ValueTask ApplyAsync(HttpRequestMessage request, CredentialDemand demand, AuthorizationHandler handler, CancellationToken cancellationToken) =>
        Given.ApplyAsync(request, demand, handler, cancellationToken);

    internal override bool Renew(HttpRequestMessage request, CredentialDemand demand) => Given.Renew(request, demand);
}
