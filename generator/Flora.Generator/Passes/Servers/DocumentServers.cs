using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Servers;

/// <summary>The servers of the whole document that a client can call.</summary>
internal static class DocumentServers
{
    /// <summary>All of them, in the order of the document.</summary>
    public static IReadOnlyList<JObject> All(ApiDocument document) =>
        [.. (document.Root["servers"] as JArray ?? []).OfType<JObject>().Where(ServerUrls.IsWhole)];

    /// <summary>The one that a client calls which is told none; null when there is none.</summary>
    public static JObject? Usual(ApiDocument document) => All(document) is [var first, ..] ? first : null;
}
