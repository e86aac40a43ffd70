using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Makes one scalar of several of one kind.</summary>
internal static class ScalarAlternatives
{
    private static readonly string[] Kept = ["format", "x-timestamp"];

    /// <summary>The scalar that takes what any of them takes; with the values that are named, as enums are open.</summary>
    public static JObject Merge(ApiDocument document, string kind, IReadOnlyList<JObject> group)
    {
        var targets = group.Select(alternative => Schemas.Follow(document, alternative)).ToList();
        var type = kind == "number" && targets.TrueForAll(target => SchemaShape.TypeOf(target) == "integer") ? "integer" : kind;
        var named = group.Where(alternative => Values(Schemas.Follow(document, alternative)).Any()).ToList();
        if (type is "number" or "boolean" || named.Count == 0)
        {
            return Plain(group[0], type, targets.Where(target => SchemaShape.TypeOf(target) == type).ToList());
        }
        return named is [var only] && Schemas.Follow(document, only)["enum"] is not null ? only : Enum(group[0], type, named.ConvertAll(one => Schemas.Follow(document, one)));
    }

    private static JObject Plain(JObject place, string type, List<JObject> targets)
    {
        var plain = Keywords.At(place, new JProperty("type", type));
        foreach (var key in Kept.Where(key => targets[0][key] is not null && targets.TrueForAll(target => JToken.DeepEquals(target[key], targets[0][key]))))
        {
            plain[key] = targets[0][key]!.DeepClone();
        }
        return plain;
    }

    private static JObject Enum(JObject place, string type, List<JObject> targets)
    {
        var values = targets.SelectMany(Values).DistinctBy(value => value.Json, JToken.EqualityComparer).ToList();
        var merged = Keywords.At(place, new JProperty("type", type), new JProperty("enum", new JArray(values.Select(value => value.Json.DeepClone()))));
        if (values.Exists(value => value.Docs.Length > 0))
        {
            merged[Annotation.EnumDocs] = new JArray(values.Select(value => value.Docs));
        }
        return merged;
    }

    private static IEnumerable<(JToken Json, string Docs)> Values(JObject schema) =>
        schema[Annotation.Constant] is JValue { Value: string constant }
            ? [(JToken.Parse(constant), (string?)(schema["description"] as JValue) ?? (string?)(schema["title"] as JValue) ?? "")]
            : (schema["enum"] as JArray ?? []).Select((value, index) => (value, (string?)(schema[Annotation.EnumDocs]?[index] as JValue) ?? ""));
}
