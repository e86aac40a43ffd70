using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>An operation as it goes over the wire.</summary>
/// <param name="Name">What it is called: <c>GET /things/{id}</c>.</param>
/// <param name="Key">The same, without the names of path parameters, which nobody sends.</param>
/// <param name="Node">The operation object.</param>
/// <param name="PathItem">The path item that it stands in.</param>
/// <param name="PathNames">The names of the path's parameters, in the order of the path.</param>
internal sealed partial record WireOperation(string Name, string Key, JObject Node, JObject PathItem, IReadOnlyList<string> PathNames)
{
    /// <summary>Every operation by its key.</summary>
    public static Dictionary<string, WireOperation> All(ApiDocument document)
    {
        var all = new Dictionary<string, WireOperation>(StringComparer.Ordinal);
        foreach (var path in (document.Root["paths"] as JObject)?.Properties() ?? [])
        {
            var item = References.Follow(document, path.Value) as JObject ?? [];
            foreach (var verb in HttpVerbs.All.Where(verb => item[verb] is JObject))
            {
                var operation = Of(verb.ToUpperInvariant(), path.Name, (JObject)item[verb]!, item);
                all.TryAdd(operation.Key, operation);
            }
        }
        return all;
    }

    /// <summary>Its parameters by place and name, those of its path item too.</summary>
    public Dictionary<string, JObject> Parameters(ApiDocument document)
    {
        var parameters = new Dictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var token in new[] { PathItem["parameters"], Node["parameters"] }.OfType<JArray>().SelectMany(list => list))
        {
            if (References.Follow(document, token) is JObject parameter)
            {
                parameters[KeyOf((string?)(parameter["name"] as JValue) ?? "", (string?)(parameter["in"] as JValue) ?? "")] = parameter;
            }
        }
        return parameters;
    }

    /// <summary>By what a parameter is known: in the path by its position, a header whatever its case.</summary>
    public string KeyOf(string name, string place)
    {
        var index = place == "path" ? PathNames.ToList().IndexOf(name) : -1;
        return index >= 0 ? FormattableString.Invariant($"path {index}") : $"{place} {(place == "header" ? name.ToUpperInvariant() : name)}";
    }

    private static WireOperation Of(string verb, string path, JObject node, JObject item) => new(
        $"{verb} {path}", $"{verb} {PathParameter().Replace(path, "{}")}", node, item,
        [.. PathParameter().Matches(path).Select(match => match.Groups[1].Value)]);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex PathParameter();
}
