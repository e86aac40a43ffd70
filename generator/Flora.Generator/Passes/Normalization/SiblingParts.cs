using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Makes what stands beside alternatives a part of each of them.</summary>
internal static class SiblingParts
{
    /// <summary>The alternative with what stands beside it; null when no value fits both.</summary>
    public static JObject? With(ApiDocument document, IReadOnlyList<JProperty> siblings, JObject alternative)
    {
        var type = siblings.FirstOrDefault(sibling => sibling.Name == "type")?.Value;
        var own = Schemas.Follow(document, alternative)["type"];
        if (type is JValue && own is JValue && !Fits((string)type!, (string)own!))
        {
            return null;
        }
        if (siblings.All(sibling => sibling.Name == "type"))
        {
            if (type is not null && own is null && alternative["$ref"] is null && alternative["allOf"] is null)
            {
                alternative.AddFirst(new JProperty("type", type.DeepClone()));
            }
            return alternative;
        }
        var bare = (JObject)alternative.DeepClone();
        var combined = Keywords.At(alternative, new JProperty("allOf", new JArray(Keywords.At(alternative, [.. siblings]), bare)));
        foreach (var kept in new[] { Annotation.Values, "title", "description" })
        {
            if (bare[kept] is { } value)
            {
                combined[kept] = value;
                bare.Remove(kept);
            }
        }
        // A copy of a named schema is known by that name, where one has to be found for it.
        if (Schemas.ReferencedName(bare) is { } name)
        {
            combined["title"] ??= name;
        }
        return combined;
    }

    private static bool Fits(string one, string other) =>
        one == other || (one is "integer" or "number" && other is "integer" or "number");
}
