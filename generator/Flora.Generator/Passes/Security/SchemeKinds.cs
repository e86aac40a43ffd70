using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Security;

/// <summary>Tells how schemes are shown.</summary>
internal static class SchemeKinds
{
    public static SchemeKind Of(JObject scheme) => SecuritySchemes.Text(scheme, "type") switch
    {
        "apiKey" => SecuritySchemes.Text(scheme, "in") switch { "query" => SchemeKind.Query, "cookie" => SchemeKind.Cookie, _ => SchemeKind.Header },
        "http" when SecuritySchemes.Text(scheme, "scheme") == "basic" => SchemeKind.Basic,
        "oauth2" when TokenUrl(scheme) is not null => SchemeKind.ClientCredentials,
        _ => SchemeKind.Bearer,
    };

    /// <summary>Where a client fetches a token for itself; null when it cannot.</summary>
    public static string? TokenUrl(JObject scheme) =>
        (scheme["flows"] as JObject)?["clientCredentials"] is JObject flow && flow["tokenUrl"] is JValue { Value: string { Length: > 0 } url } ? url : null;
}
