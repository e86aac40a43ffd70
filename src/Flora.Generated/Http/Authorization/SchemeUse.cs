namespace Flora.Runtime;

/// <summary>A scheme with what an operation needs of it.</summary>
/// <param name="scheme">The scheme.</param>
/// <param name="scopes">The scopes, with a space between them; empty for none.</param>
internal sealed class SchemeUse(ApiSecurityScheme scheme, string scopes = "")
{
    internal ApiSecurityScheme Scheme { get; } = scheme;

    internal string Scopes { get; } = scopes;
}
