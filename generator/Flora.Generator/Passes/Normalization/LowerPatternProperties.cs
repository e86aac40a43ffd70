using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Writes an object whose members are described by patterns alone as a map; whether their names match is not checked.</summary>
public sealed class LowerPatternProperties : IPass
{
    /// <summary>Whether the patterns are all that a schema says of its members.</summary>
    public static bool IsMap(JObject schema) =>
        schema["patternProperties"] is JObject { Count: > 0 } && schema["additionalProperties"] is null or JValue { Value: false }
        && schema["properties"] is null or JObject { Count: 0 };

    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document).Where(IsMap))
        {
            var values = ((JObject)schema["patternProperties"]!).PropertyValues().ToList();
            schema.Remove("patternProperties");
            schema["additionalProperties"] = values is [var only] ? only.DeepClone() : Keywords.At(schema, new JProperty("anyOf", new JArray(values)));
        }
    }
}
