using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>What the document says of the tags that clients are made of.</summary>
public static class TagDescriptions
{
    private static readonly char[] Levels = ['.', '/', ':', '>'];

    /// <summary>The description of a client's tag; null when there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="access">How the client is reached, such as <c>Canvases.Nodes</c>.</param>
    public static string? Of(ApiDocument document, string access) =>
        (document.Root["tags"] as JArray ?? [])
            .OfType<JObject>()
            .Where(tag => AccessOf((string?)(tag["name"] as JValue) ?? "").Equals(access, StringComparison.OrdinalIgnoreCase))
            .Select(tag => (string?)(tag["description"] as JValue))
            .FirstOrDefault();

    private static string AccessOf(string tag) => string.Join('.', tag.Split(Levels, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(CSharpName.Type));
}
