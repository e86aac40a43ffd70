namespace Flora.Runtime;

/// <summary>A security scheme of the document.</summary>
/// <param name="make">Makes what a client shows for it.</param>
internal sealed class ApiSecurityScheme(Func<CredentialOptions, ApiCredential> make)
{
    /// <summary>The key of the API as a bearer token.</summary>
    internal static ApiSecurityScheme Key { get; } = new(static options => new BearerCredential(options.ApiKey(SecretRules.Token)));

    internal ApiCredential Make(CredentialOptions options) => make(options);
}
