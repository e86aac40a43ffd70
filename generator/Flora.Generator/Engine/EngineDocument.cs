using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Engine;

/// <summary>The annotated document as the engine gets it: what the templates print, and no OpenAPI that the engine could stumble over.</summary>
internal static class EngineDocument
{
    private static readonly string[] OfOperations = [Annotation.Root, Annotation.Command, Annotation.Commands];
    private static readonly string[] OfSchemas = [.. Annotation.Types, Annotation.Form];

    public static JObject Of(ApiDocument annotated) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JObject { ["title"] = "annotated", ["version"] = "1" },
        ["paths"] = new JObject(Operation.All(annotated).Select(operation => operation.Node).DefaultIfEmpty(Operation.Holder(annotated)).Select(AsPath)),
        ["components"] = new JObject
        {
            ["schemas"] = new JObject(Schemas.Components(annotated).Properties().Select(AsSchema).OfType<JProperty>()),
        },
    };

    private static JProperty AsPath(JObject operation, int index)
    {
        var node = new JObject
        {
            ["operationId"] = operation["operationId"]?.DeepClone() ?? "Client_Nothing",
            ["responses"] = new JObject { ["200"] = new JObject { ["description"] = "answer" } },
        };
        Copy(OfOperations, operation, node);
        // The engine sorts paths as texts.
        return new("/" + index.ToString("D6", CultureInfo.InvariantCulture), new JObject { ["get"] = node });
    }

    private static JProperty? AsSchema(JProperty component)
    {
        var schema = new JObject { ["type"] = "object" };
        Copy(OfSchemas, component.Value, schema);
        return schema.Count > 1 ? new(component.Name, schema) : null;
    }

    private static void Copy(string[] keys, JToken from, JObject to)
    {
        foreach (var key in keys.Where(key => from[key] is not null))
        {
            to[key] = from[key]!.DeepClone();
        }
    }
}
