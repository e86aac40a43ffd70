using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Which kinds of JSON the schemas of a document allow, as they were written and null aside.</summary>
internal sealed class JsonKinds(ApiDocument document)
{
    private const string List = "array";
    private const string Object = "object";
    private const string Text = "string";

    private static readonly string[] KeysOfObjects = ["properties", "additionalProperties", "patternProperties"];
    private static readonly string[] KeysOfLists = ["items", "prefixItems"];
    private static readonly string[] Combining = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] Scalars = [Text, "number", "boolean"];

    // Each schema once: shared ones may be reached in more ways than there is time for.
    private readonly Dictionary<JToken, List<string>?> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a schema is of one scalar kind, or a list of such: what fits into a URL or a header.</summary>
    public bool FitIntoText(JToken schema) => IsScalar(Of(schema)) || (IsList(schema) && IsScalar(OfItems(schema)));

    /// <summary>Whether a schema, or that of its items, says nothing of its kind.</summary>
    public bool IsUntold(JToken? schema) => schema is null || Of(schema) is null || (IsList(schema) && OfItems(schema) is null);

    /// <summary>Whether a schema is a list and nothing else.</summary>
    public bool IsList(JToken? schema) => schema is not null && Of(schema) is [List];

    /// <summary>Whether a schema is an object and nothing else.</summary>
    public bool IsObject(JToken? schema) => schema is not null && Of(schema) is [Object];

    /// <summary>Whether a schema says that a value can be a list.</summary>
    public bool MayBeList(JToken schema) => Of(schema)?.Contains(List) == true;

    /// <summary>Whether a schema says that a value can be an object.</summary>
    public bool MayBeObject(JToken schema) => Of(schema)?.Contains(Object) == true;

    /// <summary>The schema of a list's items; null when there is none.</summary>
    public JToken? ItemsOf(JToken schema) => ItemsOf(schema, new(ReferenceEqualityComparer.Instance));

    private static bool IsScalar(List<string>? kinds) => kinds is [var only] && Scalars.Contains(only);

    private List<string>? OfItems(JToken schema) => ItemsOf(schema) is { } items ? Of(items) : null;

    /// <summary>The kinds; null when the schema does not narrow them.</summary>
    private List<string>? Of(JToken schema)
    {
        if (schema is not JObject node)
        {
            return null;
        }
        if (!known.TryGetValue(node, out var kinds))
        {
            known[node] = null;
            kinds = known[node] = Read(node);
        }
        return kinds;
    }

    private List<string>? Read(JObject schema)
    {
        var kinds = Both(Named(schema["type"]), schema["enum"] is JArray values ? Distinct(values.Select(KindOf)) : null);
        kinds = schema["const"] is { } value ? Both(kinds, Distinct([KindOf(value)])) : kinds;
        kinds ??= Implied(schema);
        kinds = Target(schema) is { } target ? Both(kinds, Of(target)) : kinds;
        kinds = (schema["allOf"] as JArray ?? []).Aggregate(kinds, (all, part) => Both(all, Of(part)));
        return Both(Both(kinds, Either(schema["anyOf"])), Either(schema["oneOf"]));
    }

    private JToken? Target(JObject schema) => References.Of(schema) is { } reference ? References.Resolve(document, reference) : null;

    private JToken? ItemsOf(JToken schema, HashSet<JToken> seen)
    {
        if (schema is not JObject node || !seen.Add(node))
        {
            return null;
        }
        return node["items"]
            ?? (Target(node) is { } target ? ItemsOf(target, seen) : null)
            ?? Combining.SelectMany(key => node[key] as JArray ?? []).Select(part => ItemsOf(part, seen)).FirstOrDefault(items => items is not null);
    }

    private static List<string>? Named(JToken? type) => type switch
    {
        JArray types => Distinct(types.Select(name => (string?)(name as JValue))),
        JValue { Value: string name } => Distinct([name]),
        _ => null,
    };

    private static List<string>? Implied(JObject schema) =>
        KeysOfObjects.Any(key => schema[key] is not null) ? [Object]
        : KeysOfLists.Any(key => schema[key] is not null) ? [List]
        : null;

    private List<string>? Either(JToken? alternatives)
    {
        var kinds = (alternatives as JArray)?.Select(Of).ToList();
        return kinds is null || kinds.Exists(one => one is null) ? null : Distinct(kinds.SelectMany(one => one!));
    }

    private static List<string>? Both(List<string>? left, List<string>? right) =>
        left is null ? right : right is null ? left : [.. left.Intersect(right)];

    private static List<string> Distinct(IEnumerable<string?> kinds) =>
        [.. kinds.Where(kind => kind is not (null or "null")).Select(kind => kind == "integer" ? "number" : kind!).Distinct()];

    private static string KindOf(JToken value) => value.Type switch
    {
        JTokenType.Object => Object,
        JTokenType.Array => List,
        JTokenType.String => Text,
        JTokenType.Boolean => "boolean",
        JTokenType.Null => "null",
        _ => "number",
    };
}
