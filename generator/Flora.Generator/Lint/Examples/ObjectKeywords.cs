using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords for objects.</summary>
internal static class ObjectKeywords
{
    public static IEnumerable<Mismatch> Check(SchemaValidator validator, JObject schema, JToken value, string path) =>
        value is JObject item
            ? Missing(validator, schema, item, path).Concat(Members(validator, schema, item, path)).Concat(Size(schema, item, path))
            : [];

    private static IEnumerable<Mismatch> Missing(SchemaValidator validator, JObject schema, JObject value, string path) =>
        from name in schema["required"] as JArray ?? []
        where value.Property((string)name!, StringComparison.Ordinal) is null
            && !IsOneWay(validator, schema["properties"]?[(string)name!])
        select new Mismatch(value, path, name, $"the required member '{name}' is missing");

    /// <summary>Members that only requests or only answers carry are missing from the other, rightly.</summary>
    private static bool IsOneWay(SchemaValidator validator, JToken? property) =>
        property is not null && validator.Follow(property) is JObject target
        && (target["readOnly"] is JValue { Value: true } || target["writeOnly"] is JValue { Value: true });

    private static IEnumerable<Mismatch> Members(SchemaValidator validator, JObject schema, JObject value, string path)
    {
        var named = schema["properties"] as JObject;
        var patterns = (schema["patternProperties"] as JObject)?.Properties().ToList() ?? [];
        foreach (var member in value.Properties())
        {
            var schemas = patterns.Where(pattern => Patterns.IsMatch(pattern.Name, member.Name)).Select(pattern => pattern.Value).ToList();
            if (named?.Property(member.Name, StringComparison.Ordinal) is { } property)
            {
                schemas.Add(property.Value);
            }
            if (schemas.Count == 0 && schema["additionalProperties"] is { } others)
            {
                schemas.Add(others);
            }
            foreach (var mismatch in schemas.SelectMany(each => validator.Validate(each, member.Value, $"{path}.{member.Name}")))
            {
                yield return mismatch;
            }
        }
    }

    private static IEnumerable<Mismatch> Size(JObject schema, JObject value, string path)
    {
        if (schema["minProperties"] is { } least && JsonNumber.Compare(new JValue(value.Count), least) < 0)
        {
            yield return new(value, path, least, $"the object has fewer than {least} members");
        }
        if (schema["maxProperties"] is { } most && JsonNumber.Compare(new JValue(value.Count), most) > 0)
        {
            yield return new(value, path, most, $"the object has more than {most} members");
        }
    }
}
