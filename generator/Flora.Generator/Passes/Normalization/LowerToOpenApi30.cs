using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Rewrites what only OpenAPI 3.1 knows into 3.0.3, the version that the engine understands best.</summary>
public sealed class LowerToOpenApi30 : IPass
{
    public void Apply(PassContext context)
    {
        var root = context.Document.Root;
        root["openapi"] = "3.0.3";
        root.Remove("jsonSchemaDialect");
        root.Remove("webhooks");
        (root["info"] as JObject)?.Remove("summary");
        (root["info"]?["license"] as JObject)?.Remove("identifier");
        foreach (var schema in Schemas.All(context.Document))
        {
            LowerExclusiveBound(schema, "exclusiveMinimum", "minimum");
            LowerExclusiveBound(schema, "exclusiveMaximum", "maximum");
        }
    }

    // 3.1 states the bound itself, 3.0 a flag beside it.
    private static void LowerExclusiveBound(JObject schema, string key, string bound)
    {
        if (Numbers.TextOf(schema[key]) is not null)
        {
            schema[bound] = schema[key]!.DeepClone();
            schema[key] = true;
        }
    }
}
