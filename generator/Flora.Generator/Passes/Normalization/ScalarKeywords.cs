using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Merges what two schemas say of texts, numbers and counts.</summary>
internal static class ScalarKeywords
{
    private static readonly string[] Lower = ["minimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] Upper = ["maximum", "maxLength", "maxItems", "maxProperties"];
    private static readonly string[] Flags = ["uniqueItems", "readOnly", "writeOnly"];

    /// <summary>What no value fits, in words; null when there is nothing of that kind.</summary>
    public static string? Contradiction(JObject first, JObject second)
    {
        if (first["format"] is { } format && second["format"] is { } other && !JToken.DeepEquals(format, other))
        {
            return $"format {format} and {other}";
        }
        if (Values(first) is { } values && Values(second) is { } others && !values.Intersect(others, JToken.EqualityComparer).Any())
        {
            return "no value in common";
        }
        return null;
    }

    /// <summary>Leaves in the first what fits both, and in the second what the first does not say.</summary>
    public static void Merge(JObject first, JObject second)
    {
        if (SchemaShape.TypeOf(second) == "integer")
        {
            first["type"] = "integer";
        }
        MergeValues(first, second);
        MergeBounds(first, second, Lower, higherIsStricter: true);
        MergeBounds(first, second, Upper, higherIsStricter: false);
        foreach (var flag in Flags.Where(flag => second[flag] is JValue { Value: true }))
        {
            first[flag] = true;
        }
    }

    private static void MergeValues(JObject first, JObject second)
    {
        if (first["enum"] is JArray values && Values(second) is { } others)
        {
            first["enum"] = new JArray(values.Intersect(others, JToken.EqualityComparer).Select(value => value.DeepClone()));
            first.Remove(Annotation.EnumDocs);
        }
        if (first[Annotation.Constant] is not null || second[Annotation.Constant] is not null)
        {
            first[Annotation.Constant] ??= second[Annotation.Constant]!.DeepClone();
            first.Remove("enum");
            second.Remove("enum");
        }
    }

    private static void MergeBounds(JObject first, JObject second, string[] keywords, bool higherIsStricter)
    {
        foreach (var keyword in keywords.Where(keyword => first[keyword] is not null && second[keyword] is not null))
        {
            var exclusive = "exclusive" + char.ToUpperInvariant(keyword[0]) + keyword[1..];
            if (Bounds.IsStricter(second[keyword]!, first[keyword]!, higherIsStricter))
            {
                first[keyword] = second[keyword]!.DeepClone();
                first.Remove(exclusive);
            }
            else if (Bounds.IsStricter(first[keyword]!, second[keyword]!, higherIsStricter))
            {
                second.Remove(exclusive);
            }
        }
    }

    private static JArray? Values(JObject schema) =>
        schema[Annotation.Constant] is JValue { Value: string constant } ? [JToken.Parse(constant)] : schema["enum"] as JArray;
}
