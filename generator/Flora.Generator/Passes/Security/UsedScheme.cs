using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Security;

/// <summary>A security scheme that operations ask for.</summary>
/// <param name="Name">The scheme as the document calls it.</param>
/// <param name="Node">The scheme.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Options">The options that hold it.</param>
internal sealed record UsedScheme(string Name, JObject Node, SchemeKind Kind, IReadOnlyList<CredentialOption> Options)
{
    /// <summary>Whether one text is all that it takes.</summary>
    public static bool IsKey(SchemeKind kind) => kind is SchemeKind.Bearer or SchemeKind.Header or SchemeKind.Query or SchemeKind.Cookie;

    /// <summary>Whether it is the key of the API as a bearer token, which needs no code of its own.</summary>
    public bool IsPlain => Kind == SchemeKind.Bearer && Options[0].IsApiKey;

    /// <summary>C# that makes its credential, where <c>options</c> are the credential options.</summary>
    public string Credential => Kind switch
    {
        SchemeKind.Header => $"new HeaderKeyCredential({WireName}, {Options[0].Source("Header")})",
        SchemeKind.Query => $"new QueryKeyCredential({WireName}, {Options[0].Source("Any")})",
        SchemeKind.Cookie => $"new CookieKeyCredential({WireName}, {Options[0].Source("Cookie")})",
        SchemeKind.Basic => $"new BasicCredential({Options[0].Source("User")}, {Options[1].Source("Any")})",
        SchemeKind.ClientCredentials => $"new EitherCredential(new ClientCredentialsGrant(options, {Options[0].Source("Any")}, {Options[1].Source("Any")}, "
            + $"{CSharpName.Literal(SchemeKinds.TokenUrl(Node)!)}, {CSharpName.Literal(Options[2].Name)}, {CSharpName.Literal(Options[2].Field)}, static from => from.{Options[2].Name}), "
            + $"new BearerCredential({Options[3].Source("Token")}))",
        _ => $"new BearerCredential({Options[0].Source("Token")})",
    };

    private string WireName => CSharpName.Literal(SecuritySchemes.Text(Node, "name")!);
}
