using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>What an operation asks of its caller, and whether a generated client can show it.</summary>
internal static partial class SecuritySchemes
{
    private static readonly string[] Places = ["header", "query", "cookie"];
    private static readonly string[] HttpSchemes = ["basic", "bearer"];

    // Those that say how the request itself is sent.
    private static readonly string[] HeadersOfRequests = ["Accept", "Connection", "Cookie", "Expect", "Host", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <summary>The ways of which one is enough; empty when the operation asks for nothing.</summary>
    public static IReadOnlyList<JObject> Ways(ApiDocument document, JObject operation) =>
        [.. ((operation["security"] ?? document.Root["security"]) as JArray ?? []).OfType<JObject>()];

    /// <summary>Whether a client can show all that a way asks for.</summary>
    public static bool IsSupported(ApiDocument document, JObject way)
    {
        var schemes = way.Properties().Select(demand => Find(document, demand.Name)).ToList();
        // A request has one header Authorization.
        return schemes.TrueForAll(scheme => scheme is not null && (IsSent(scheme) || IsCertificate(scheme))) && schemes.Count(scheme => IsAuthorization(scheme!)) <= 1;
    }

    /// <summary>A scheme by its name; null when the document does not describe it.</summary>
    public static JObject? Find(ApiDocument document, string name) =>
        (document.Root["components"] as JObject)?["securitySchemes"]?[name] is { } entry ? References.Follow(document, entry) as JObject : null;

    /// <summary>Whether it is a certificate, which is a matter of the connection.</summary>
    public static bool IsCertificate(JObject scheme) => Text(scheme, "type") == "mutualTLS";

    /// <summary>A member of a scheme, in small letters where case means nothing.</summary>
    public static string? Text(JObject scheme, string member) => (string?)(scheme[member] as JValue) is { } text ? member == "scheme" ? text.ToLowerInvariant() : text : null;

    /// <summary>Whether a header, or a cookie, can be called so.</summary>
    public static bool IsToken(string name) => Token().IsMatch(name);

    private static bool IsSent(JObject scheme) => Text(scheme, "type") switch
    {
        "http" => HttpSchemes.Contains(Text(scheme, "scheme")),
        "apiKey" => Places.Contains(Text(scheme, "in")) && IsName(Text(scheme, "in")!, Text(scheme, "name") ?? ""),
        "oauth2" or "openIdConnect" => true,
        _ => false,
    };

    private static bool IsName(string place, string name) => place == "query"
        ? name.Length > 0
        : IsToken(name)
          && (place == "cookie" || !(HeadersOfRequests.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)));

    private static bool IsAuthorization(JObject scheme) => Text(scheme, "type") switch
    {
        "apiKey" => Text(scheme, "in") == "header" && string.Equals(Text(scheme, "name"), "Authorization", StringComparison.OrdinalIgnoreCase),
        "mutualTLS" => false,
        _ => true,
    };

    // What HTTP allows as the name of a header, and a cookie's is the same.
    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+.^_`|~-]+\z")]
    private static partial Regex Token();
}
