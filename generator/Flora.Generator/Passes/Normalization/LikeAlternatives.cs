using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Makes one alternative of those that JSON does not tell apart: two texts are a text, texts and an enum are that enum, which is open, whole and other
/// numbers are numbers, lists are a list of either's items.
/// </summary>
internal sealed class LikeAlternatives(ApiDocument document)
{
    // Lists within lists of alternatives can go on for ever when each list refers to itself.
    private const int MaxNesting = 4;

    /// <summary>The alternatives that are left, each at the place of the first of its kind.</summary>
    public List<JObject> Merge(IReadOnlyList<JObject> alternatives) => Merge(alternatives, 0);

    private List<JObject> Merge(IReadOnlyList<JObject> alternatives, int nesting)
    {
        var distinct = new List<JObject>();
        foreach (var alternative in alternatives)
        {
            if (!distinct.Exists(other => SchemaEquality.SayTheSame(other, alternative)))
            {
                distinct.Add(alternative);
            }
        }
        var groups = distinct.GroupBy(alternative => (object?)KindOf(alternative) ?? alternative);
        return [.. groups.Select(group => group.ToList() is { Count: > 1 } several ? MergeGroup((string)group.Key, several, nesting) : group.First())];
    }

    private JObject MergeGroup(string kind, List<JObject> group, int nesting) => kind switch
    {
        "array" => Keywords.At(group[0], new JProperty("type", "array"), new JProperty("items", Inner(group, "items", nesting))),
        "map" => Keywords.At(group[0], new JProperty("type", "object"), new JProperty("additionalProperties", Inner(group, "additionalProperties", nesting))),
        _ => ScalarAlternatives.Merge(document, kind, group),
    };

    private JObject Inner(List<JObject> group, string key, int nesting)
    {
        var inner = group.ConvertAll(alternative => Schemas.Follow(document, alternative)[key] as JObject);
        if (nesting >= MaxNesting || inner.Contains(null))
        {
            return [];
        }
        var merged = Merge([.. inner.OfType<JObject>()], nesting + 1);
        return merged is [var only] ? (JObject)only.DeepClone() : Keywords.At(group[0], new JProperty("oneOf", new JArray(merged)));
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
