using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>Reads the only values that a schema allows.</summary>
internal static class SchemaValues
{
    /// <summary>The values by their JSON, without null; null when all are allowed.</summary>
    public static Dictionary<string, JToken>? Of(IEnumerable<JObject> parts)
    {
        Dictionary<string, JToken>? allowed = null;
        foreach (var list in parts.SelectMany(Lists))
        {
            var values = list.Where(value => value.Type != JTokenType.Null)
                .GroupBy(SchemaResolver.Text, StringComparer.Ordinal)
                .Where(value => allowed is null || allowed.ContainsKey(value.Key));
            allowed = values.ToDictionary(value => value.Key, value => value.First(), StringComparer.Ordinal);
        }
        return allowed;
    }

    private static IEnumerable<IEnumerable<JToken>> Lists(JObject part)
    {
        if (part["enum"] is JArray list)
        {
            yield return list;
        }
        if (part["const"] is { } value)
        {
            yield return [value];
        }
    }
}
