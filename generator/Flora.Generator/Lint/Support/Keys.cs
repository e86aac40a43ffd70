using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Whether the one key that the generated client sends, as a bearer token, opens an operation.</summary>
internal static class Keys
{
    /// <summary>Where an operation says that it needs another one; null when it does not.</summary>
    public static JToken? Other(ApiDocument document, JObject operation)
    {
        var needs = operation["security"] ?? document.Root["security"];
        return needs is JArray { Count: > 0 } alternatives && !alternatives.Any(alternative => Opens(document, alternative))
            ? alternatives[0]
            : null;
    }

    private static bool Opens(ApiDocument document, JToken alternative) =>
        alternative is JObject { Count: 0 } || (alternative is JObject { Count: 1 } && IsBearer(document, ((JProperty)alternative.First!).Name));

    private static bool IsBearer(ApiDocument document, string name) =>
        document.Root["components"]?["securitySchemes"]?[name] is { } entry
        && References.Follow(document, entry) is JObject scheme
        && (string?)(scheme["type"] as JValue) == "http"
        && string.Equals((string?)(scheme["scheme"] as JValue), "bearer", StringComparison.OrdinalIgnoreCase);
}
