using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Reads what contract cases need out of the annotated document.</summary>
internal sealed class DocumentReader(ApiDocument document)
{
    public IEnumerable<DocumentedOperation> Operations() =>
        from path in Members(document.Root["paths"])
        let item = Follow(path.Value) as JObject
        where item is not null
        from method in Members(item)
        where HttpVerbs.All.Contains(method.Key, StringComparer.Ordinal)
        let operation = method.Value as JObject
        let decisions = operation?[Annotation.Operation] as JObject
        where decisions?["id"] is JValue { Type: JTokenType.String }
        select new DocumentedOperation(path.Key, method.Key.ToUpperInvariant(), item, operation, decisions);

    /// <summary>The path of the document's first server, without a slash at its end; empty when there is none.</summary>
    public string BasePath()
    {
        var server = (document.Root["servers"] as JArray)?.FirstOrDefault() as JObject;
        var url = Text(server?["url"]) ?? "";
        foreach (var (name, variable) in Members(server?["variables"]))
        {
            url = url.Replace($"{{{name}}}", Text(variable?["default"]) ?? "", StringComparison.Ordinal);
        }
        // A relative server is resolved against the address of the document, of which only the path's form matters here.
        return Uri.TryCreate(new Uri("http://localhost/"), url, out var absolute) ? absolute.AbsolutePath.TrimEnd('/') : "";
    }

    /// <summary>The path that an operation's calls have before its own, on a server that the document does not name: all of them go there.</summary>
    public string BasePath(DocumentedOperation operation) =>
        ServerUrls.Own(operation.Item, operation.Body) is { } own && ServerUrls.Of(own) is var url && !ServerUrls.IsWhole(url) ? url : BasePath();

    public IReadOnlyList<DocumentedParameter> Parameters(DocumentedOperation operation)
    {
        var bodies = Bodies(operation.Item).Concat(Bodies(operation.Body)).ToLookup(KeyOf);
        return
        [
            .. from decision in (operation.Decisions["parameters"] as JArray ?? []).OfType<JObject>()
               let body = bodies[KeyOf(decision)].LastOrDefault()   // the operation's parameter replaces the path item's
               let member = Text(decision["member"])
               where body is not null && member is not null
               let place = Text(decision["in"]) ?? ""
               select new DocumentedParameter(
                   Text(decision["name"]) ?? "", place, member, place == "path" || body["required"] is JValue { Value: true }, body),
        ];

        IEnumerable<JObject> Bodies(JObject holder) => (holder["parameters"] as JArray ?? []).Select(Follow).OfType<JObject>();

        static (string?, string?) KeyOf(JObject parameter) => (Text(parameter["name"]), Text(parameter["in"]));
    }

    /// <summary>The token, or what its reference leads to; null when it leads nowhere.</summary>
    public JToken? Follow(JToken? token) => token is null ? null : References.Follow(document, token);

    public static string? Text(JToken? token) => token is JValue { Type: JTokenType.String } text ? (string?)text : null;

    public static IEnumerable<KeyValuePair<string, JToken?>> Members(JToken? token) => token as JObject ?? [];
}
