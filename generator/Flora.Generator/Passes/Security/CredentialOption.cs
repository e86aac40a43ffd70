using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Passes.Security;

/// <summary>An option of the generated client that holds a part of a credential.</summary>
/// <param name="Name">The property: <c>PetstoreAuthToken</c>.</param>
/// <param name="Docs">What it is, as a sentence without its end.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record CredentialOption(string Name, string Docs, CredentialOptionKind Kind)
{
    /// <summary>The option of a document with one key.</summary>
    public const string ApiKey = "ApiKey";

    /// <summary>The property as errors and environment variables spell it: <c>petstore_auth_token</c>.</summary>
    public string Field => string.Join('_', Words.Of(Name)).ToLowerInvariant();

    /// <summary>Whether it is the option that every client has.</summary>
    public bool IsApiKey => Name == ApiKey;

    /// <summary>C# that makes the source of the secret, where <c>options</c> are the credential options.</summary>
    /// <param name="rule">The rule that the text has to follow.</param>
    public string Source(string rule) => IsApiKey
        ? $"options.ApiKey(SecretRules.{rule})"
        : $"options.Secret({CSharpName.Literal(Name)}, {CSharpName.Literal(Field)}, SecretRules.{rule}, static from => from.{Name}"
            + (Kind == CredentialOptionKind.Key ? $", static from => from.{Name}Provider)" : ")");
}
