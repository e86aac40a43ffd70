using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>An operation with all that its calls depend on, references followed.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Verb">The method in small letters.</param>
/// <param name="PathItem">The path with its operations.</param>
/// <param name="Node">The operation.</param>
/// <param name="Parameters">Its parameters and those of its path.</param>
/// <param name="Body">The body of its request; null when it has none.</param>
internal sealed record OperationParts(
    string Path, string Verb, JObject PathItem, JObject Node, IReadOnlyList<JObject> Parameters, JObject? Body)
{
    /// <summary>The operation as messages name it: <c>GET /things</c>.</summary>
    public string Name => $"{Verb.ToUpperInvariant()} {Path}";

    /// <summary>Every operation, in the order of the document.</summary>
    public static IEnumerable<OperationParts> All(ApiDocument document) =>
        from path in (document.Root["paths"] as JObject)?.Properties() ?? []
        where path.Name.StartsWith('/')
        let item = References.Follow(document, path.Value) as JObject
        where item is not null
        from verb in item.Properties()
        where HttpVerbs.All.Contains(verb.Name) && verb.Value is JObject
        select Of(document, path.Name, item, verb);

    /// <summary>The parts of one kind.</summary>
    public IEnumerable<JObject> PartsOf(NodeKind kind) => kind switch
    {
        NodeKind.Operation => [Node],
        NodeKind.Parameter => Parameters,
        NodeKind.RequestBody => Body is null ? [] : [Body],
        _ => [],
    };

    private static OperationParts Of(ApiDocument document, string path, JObject item, JProperty verb)
    {
        var node = (JObject)verb.Value;
        var own = Followed(document, node["parameters"]);
        var shared = Followed(document, item["parameters"]).Where(parameter => !own.Exists(other => Key(other) == Key(parameter)));
        var body = node["requestBody"] is { } request ? References.Follow(document, request) as JObject : null;
        return new(path, verb.Name, item, node, [.. shared, .. own], body);
    }

    private static List<JObject> Followed(ApiDocument document, JToken? parameters) =>
        [.. (parameters as JArray ?? []).Select(parameter => References.Follow(document, parameter)).OfType<JObject>()];

    private static (string?, string?) Key(JObject parameter) => ((string?)(parameter["name"] as JValue), (string?)(parameter["in"] as JValue));
}
