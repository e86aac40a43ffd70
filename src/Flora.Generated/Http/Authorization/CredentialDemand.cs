namespace Flora.Runtime;

/// <summary>A credential that an operation takes.</summary>
/// <param name="credential">The credential.</param>
/// <param name="scopes">The scopes that the operation needs, with a space between them; empty for none.</param>
internal sealed class CredentialDemand(ApiCredential credential, string scopes)
{
    internal ApiCredential Credential { get; } = credential;

    internal string Scopes { get; } = scopes;
}
