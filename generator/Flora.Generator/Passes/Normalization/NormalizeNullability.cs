using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Says "or null" in one way, OpenAPI 3.0's <c>nullable</c>, whichever way the document said it: a list of types, a null among
/// the alternatives, or a null in an enum.
/// </summary>
public sealed class NormalizeNullability : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            FromTypeList(schema);
            FromAlternatives(schema, "anyOf");
            FromAlternatives(schema, "oneOf");
            FromEnum(schema);
        }
    }

    private static void FromTypeList(JObject schema)
    {
        if (schema["type"] is not JArray types)
        {
            return;
        }
        var others = types.Where(type => (string?)type != "null").ToList();
        if (others.Count < types.Count)
        {
            schema["nullable"] = true;
        }
        if (others.Count == 1)
        {
            schema["type"] = others[0].DeepClone();
        }
        else
        {
            schema["type"] = new JArray(others);
        }
    }

    private static void FromAlternatives(JObject schema, string key)
    {
        if (schema[key] is not JArray alternatives)
        {
            return;
        }
        var others = alternatives.Where(alternative => !IsNull(alternative)).ToList();
        if (others.Count == alternatives.Count)
        {
            return;
        }
        schema["nullable"] = true;
        if (others is [JObject only])
        {
            schema.Remove(key);
            foreach (var member in only.Properties().Where(member => schema[member.Name] is null))
            {
                schema.Add(member.Name, member.Value.DeepClone());
            }
        }
        else
        {
            schema[key] = new JArray(others);
        }
    }

    private static bool IsNull(JToken schema) => schema is JObject { } node && (string?)(node["type"] as JValue) == "null";

    private static void FromEnum(JObject schema)
    {
        if (schema["enum"] is not JArray values || !values.Any(value => value.Type == JTokenType.Null))
        {
            return;
        }
        schema["nullable"] = true;
        schema["enum"] = new JArray(values.Where(value => value.Type != JTokenType.Null));
    }
}
