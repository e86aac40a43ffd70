using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Makes one alternative of those that JSON does not tell apart: two texts are a text, texts and an enum are that enum, which is open, whole and other
/// numbers are numbers, lists are a list of either's items.
/// </summary>
internal sealed class LikeAlternatives(ApiDocument document)
{
    private readonly JObject components = Schemas.Components(document);
    private readonly Dictionary<string, string> unions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<JObject>> parts = new(StringComparer.Ordinal);

    /// <summary>The alternatives that are left, each at the place of the first of its kind.</summary>
    public List<JObject> Merge(IReadOnlyList<JObject> alternatives)
    {
        var groups = Distinct(alternatives).GroupBy(alternative => (object?)KindOf(alternative) ?? alternative);
        return [.. groups.Select(group => group.ToList() is { Count: > 1 } several ? MergeGroup((string)group.Key, several) : group.First())];
    }

    private static List<JObject> Distinct(IReadOnlyList<JObject> alternatives)
    {
        var distinct = new List<JObject>();
        foreach (var alternative in alternatives)
        {
            if (!distinct.Exists(other => SchemaEquality.SayTheSame(other, alternative)))
            {
                distinct.Add(alternative);
            }
        }
        return distinct;
    }

    private JObject MergeGroup(string kind, List<JObject> group) => kind switch
    {
        "array" => Keywords.At(group[0], new JProperty("type", "array"), new JProperty("items", Inner(group, "items"))),
        "map" => Keywords.At(group[0], new JProperty("type", "object"), new JProperty("additionalProperties", Inner(group, "additionalProperties"))),
        _ => ScalarAlternatives.Merge(document, kind, group),
    };

    private JObject Inner(List<JObject> group, string key)
    {
        var inner = group.ConvertAll(alternative => Schemas.Follow(document, alternative)[key] as JObject);
        if (inner.Contains(null))
        {
            return [];
        }
        var distinct = Distinct([.. inner.OfType<JObject>().SelectMany(PartsOf)]);
        if (distinct is [var same])
        {
            return (JObject)same.DeepClone();
        }
        // References are not followed here: they make a component, once for each set of them, so that lists of themselves end.
        if (distinct.Exists(part => part["$ref"] is not null))
        {
            return Shared(distinct);
        }
        var merged = Merge(distinct);
        return merged is [var only] ? (JObject)only.DeepClone() : Keywords.At(group[0], new JProperty("oneOf", new JArray(merged)));
    }

    private IReadOnlyList<JObject> PartsOf(JObject schema) =>
        Schemas.ReferencedName(schema) is { } name && parts.TryGetValue(name, out var made) ? made : [schema];

    private JObject Shared(List<JObject> alternatives)
    {
        var key = string.Join('\n', alternatives.Select(SchemaEquality.TextOf).Order(StringComparer.Ordinal));
        if (!unions.TryGetValue(key, out var name))
        {
            var wanted = string.Concat(alternatives.Select(Schemas.ReferencedName));
            var copies = alternatives.ConvertAll(alternative => (JObject)alternative.DeepClone());
            name = Compositions.Add(components, wanted, Keywords.At(alternatives[0], new JProperty("oneOf", new JArray(copies))));
            unions.Add(key, name);
            parts.Add(name, copies.ConvertAll(copy => (JObject)copy.DeepClone()));
        }
        return Keywords.At(alternatives[0], new JProperty("$ref", Schemas.Reference(name)));
    }

    private string? KindOf(JObject alternative)
    {
        var target = Schemas.Follow(document, alternative);
        return SchemaShape.IsUnion(target) || target["allOf"] is not null ? null
            : SchemaShape.IsMap(target) ? "map"
            : SchemaShape.TypeOf(target) switch
            {
                "integer" or "number" => "number",
                "object" => null,
                var type => type,
            };
    }
}
