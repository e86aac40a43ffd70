using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Says "or null" in one way, OpenAPI 3.0's <c>nullable</c>, whichever way the document said it: a list of types, a null among
/// the alternatives, an alternative that takes null, or a null in an enum.
/// </summary>
public sealed class NormalizeNullability : IPass
{
    public void Apply(PassContext context)
    {
        // Inner ones first: an alternative that takes null makes the whole take it.
        foreach (var schema in Schemas.All(context.Document).Reverse())
        {
            FromTypeList(schema);
            FromAlternatives(context.Document, schema, "anyOf");
            FromAlternatives(context.Document, schema, "oneOf");
            FromEnum(schema);
        }
        foreach (var schema in Schemas.All(context.Document))
        {
            FromTypeNull(schema);
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
        schema["type"] = others.Count == 1 ? others[0].DeepClone() : new JArray(others);
    }

    private static void FromAlternatives(ApiDocument document, JObject schema, string key)
    {
        if (schema[key] is not JArray alternatives)
        {
            return;
        }
        var others = alternatives.Where(alternative => !IsNull(document, alternative)).ToList();
        if (others.Count < alternatives.Count)
        {
            schema["nullable"] = true;
        }
        foreach (var alternative in others.OfType<JObject>())
        {
            if (Schemas.TakesNull(document, alternative))
            {
                schema["nullable"] = true;
            }
            alternative.Remove("nullable");
        }
        if (others.Count == 0)
        {
            schema.Remove(key);
        }
        else if (others is [JObject only])
        {
            Alternative.Replace(schema, key, only);
        }
        else if (others.Count < alternatives.Count)
        {
            schema[key] = new JArray(others);
        }
    }

    // Nothing but null; 3.0 has no such type, and writes an enum of null alone or just `nullable: true`.
    private static bool IsNull(ApiDocument document, JToken alternative) =>
        References.Follow(document, alternative) is JObject schema
        && ((string?)(schema["type"] as JValue) == "null"
            || (schema["enum"] is JArray { Count: > 0 } values && values.All(value => value.Type == JTokenType.Null))
            || (schema["nullable"] is JValue { Value: true } && schema.Properties().All(member => Keywords.IsAnnotation(member.Name))));

    private static void FromTypeNull(JObject schema)
    {
        if ((string?)(schema["type"] as JValue) == "null")
        {
            schema.Remove("type");
            schema["nullable"] = true;
        }
    }

    private static void FromEnum(JObject schema)
    {
        if (schema["enum"] is not JArray values || !values.Any(value => value.Type == JTokenType.Null))
        {
            return;
        }
        schema["nullable"] = true;
        var others = values.Where(value => value.Type != JTokenType.Null).ToList();
        if (others.Count > 0)
        {
            schema["enum"] = new JArray(others);
        }
        else
        {
            schema.Remove("enum");
            schema["type"] = "null";
        }
    }
}
