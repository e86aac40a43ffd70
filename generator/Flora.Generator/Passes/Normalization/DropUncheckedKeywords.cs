using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Takes out the keywords that only constrain and have no counterpart in 3.0 or in C#, and those that are about the schema's own text.</summary>
public sealed class DropUncheckedKeywords : IPass
{
    private static readonly string[] Dropped =
    [
        "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "definitions", "not", "if", "then", "else", "dependentRequired",
        "dependentSchemas", "dependencies", "propertyNames", "contains", "minContains", "maxContains", "unevaluatedItems", "unevaluatedProperties",
    ];

    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            foreach (var keyword in Dropped)
            {
                schema.Remove(keyword);
            }
            LoosenPlaces(schema);
            LoosenPatterns(schema);
            LoosenDynamicReference(schema);
        }
    }

    // A schema for each place of a list: the list holds anything.
    private static void LoosenPlaces(JObject schema)
    {
        if (schema.Remove("prefixItems") || schema["items"] is JArray)
        {
            schema["type"] ??= "array";
            schema["items"] = new JObject();
        }
    }

    // Members by pattern: where no others are named, the object is a map of anything.
    private static void LoosenPatterns(JObject schema)
    {
        if (schema.Remove("patternProperties") && schema["properties"] is null && schema["additionalProperties"] is not JObject)
        {
            schema["type"] ??= "object";
            schema["additionalProperties"] = true;
        }
    }

    private static void LoosenDynamicReference(JObject schema)
    {
        if (schema.Remove("$dynamicRef"))
        {
            Keywords.Become(schema, schema.Properties().Where(member => Keywords.IsAnnotation(member.Name)));
        }
    }
}
