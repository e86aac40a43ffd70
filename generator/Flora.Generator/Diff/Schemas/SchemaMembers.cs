using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>Reads the members of an object schema, those of all its parts together.</summary>
internal static class SchemaMembers
{
    /// <summary>The members by name; one that is only required is there too.</summary>
    public static Dictionary<string, SchemaMember> Of(IReadOnlyList<JObject> parts)
    {
        var required = parts.SelectMany(part => part["required"] as JArray ?? [])
            .Where(name => name.Type == JTokenType.String)
            .GroupBy(name => (string)name!, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.First(), StringComparer.Ordinal);
        var members = parts.SelectMany(part => (part["properties"] as JObject)?.Properties() ?? [])
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .ToDictionary(
                member => member.Key,
                member => new SchemaMember(Combine(member.Select(one => one.Value))!, member.First(), required.ContainsKey(member.Key)),
                StringComparer.Ordinal);
        foreach (var (name, at) in required.Where(name => !members.ContainsKey(name.Key)))
        {
            members[name] = new(new JValue(true), at, IsRequired: true);
        }
        return members;
    }

    /// <summary>What members may hold that no part names.</summary>
    public static JToken AdditionalOf(IReadOnlyList<JObject> parts)
    {
        var said = parts.SelectMany(part => new[] { part["additionalProperties"], part["unevaluatedProperties"] }).OfType<JToken>().ToList();
        return said.Find(value => value is JValue { Value: false }) ?? Combine(said.OfType<JObject>()) ?? new JValue(true);
    }

    /// <summary>One schema that says what all of them say; null when there is none.</summary>
    public static JToken? Combine(IEnumerable<JToken> schemas)
    {
        var distinct = schemas.Distinct(JToken.EqualityComparer).OrderBy(SchemaResolver.Text, StringComparer.Ordinal).ToList();
        return distinct.Count > 1 ? Together(distinct) : distinct.FirstOrDefault();
    }

    private static JObject Together(List<JToken> schemas)
    {
        var together = new JObject { ["allOf"] = new JArray(schemas) };
        SourceLocations.Set(together, SourceLocations.Of(schemas[0]));
        return together;
    }
}
