namespace Flora.Generator.Passes.Security;

/// <summary>What an option holds.</summary>
internal enum CredentialOptionKind
{
    /// <summary>A key or token, which a provider can give in its place.</summary>
    Key,

    /// <summary>Another text.</summary>
    Text,

    /// <summary>An address.</summary>
    Address,
}
