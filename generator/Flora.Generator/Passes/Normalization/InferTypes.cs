using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Names the type of a schema that shows it only by what it holds: members make an object, items a list.</summary>
public sealed class InferTypes : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema["type"] is not null || schema["$ref"] is not null)
            {
                continue;
            }
            if (schema["properties"] is JObject || schema["additionalProperties"] is not null)
            {
                schema["type"] = "object";
            }
            else if (schema["items"] is JObject)
            {
                schema["type"] = "array";
            }
        }
    }
}
