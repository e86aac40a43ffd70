using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Security;

/// <summary>The schemes that operations ask for, and what each operation asks of its caller.</summary>
internal sealed class SecurityPlan
{
    private readonly Dictionary<string, UsedScheme> byName;

    private SecurityPlan(IReadOnlyList<UsedScheme> schemes, bool isSilent)
    {
        Schemes = schemes;
        IsSilent = isSilent;
        byName = schemes.ToDictionary(scheme => scheme.Name, StringComparer.Ordinal);
    }

    /// <summary>The schemes, in an order that does not depend on the document's.</summary>
    public IReadOnlyList<UsedScheme> Schemes { get; }

    /// <summary>Whether the document says nothing of security: then a key is sent where the caller has one.</summary>
    public bool IsSilent { get; }

    /// <summary>Whether the key of the API, as a bearer token, is all that any operation asks for.</summary>
    public bool IsPlain => IsSilent || (Schemes is [var only] && only.IsPlain);

    /// <summary>The scheme that the option <c>ApiKey</c> is for; null when there is none.</summary>
    public UsedScheme? Main => Schemes.FirstOrDefault(scheme => scheme.Options[0].IsApiKey);

    /// <summary>Reads the document, of which nothing is left that is not supported.</summary>
    public static SecurityPlan Of(ApiDocument document)
    {
        var operations = Operation.All(document).ToList();
        var schemes = operations.SelectMany(operation => SecuritySchemes.Ways(document, operation.Node))
            .SelectMany(way => way.Properties()).Select(demand => demand.Name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Node: SecuritySchemes.Find(document, name)!))
            .Select(scheme => (scheme.Name, scheme.Node, Kind: SchemeKinds.Of(scheme.Node)))
            .ToList();
        var keys = schemes.Where(scheme => UsedScheme.IsKey(scheme.Kind)).Select(scheme => scheme.Name).ToList();
        var isSilent = document.Root["security"] is null && operations.TrueForAll(operation => operation.Node["security"] is null);
        return new(CredentialOptionNames.Of(schemes, MainOf(keys, document.Root["security"] as JArray)), isSilent);
    }

    /// <summary>The ways for an operation, of which one is enough: each the schemes with their scopes.</summary>
    public IReadOnlyList<IReadOnlyList<(UsedScheme Scheme, string Scopes)>> WaysOf(ApiDocument document, JObject operation) =>
    [
        .. SecuritySchemes.Ways(document, operation).Select(way => way.Properties()
            .Select(demand => (byName[demand.Name], Scopes(byName[demand.Name], demand.Value)))
            .OrderBy(use => use.Item1.Name, StringComparer.Ordinal)
            .ToList()),
    ];

    // The only key; of several the one that is called so, else the one that the whole document asks for first.
    private static string? MainOf(List<string> keys, JArray? security) =>
        keys.Count == 1 ? keys[0]
        : keys.Find(key => CSharpName.Type(key) == CredentialOption.ApiKey)
            ?? (security ?? []).OfType<JObject>().SelectMany(way => way.Properties()).Select(demand => demand.Name).FirstOrDefault(keys.Contains);

    // Only a token that the client fetches is made for scopes.
    private static string Scopes(UsedScheme scheme, JToken scopes) =>
        scheme.Kind == SchemeKind.ClientCredentials && scopes is JArray texts
            ? string.Join(' ', texts.Select(scope => (string?)(scope as JValue)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            : "";
}
