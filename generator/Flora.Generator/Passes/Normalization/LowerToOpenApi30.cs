using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Makes the document one of OpenAPI 3.0.3, the version that the engine understands best.</summary>
public sealed class LowerToOpenApi30 : IPass
{
    public void Apply(PassContext context)
    {
        var root = context.Document.Root;
        root["openapi"] = "3.0.3";
        root.Remove("jsonSchemaDialect");
        (root["components"] as JObject)?.Remove("pathItems");
        (root["info"] as JObject)?.Remove("summary");
        (root["info"]?["license"] as JObject)?.Remove("identifier");
    }
}
