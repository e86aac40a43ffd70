using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Engine;

/// <summary>The annotated document as the engine gets it: what the templates print, and no OpenAPI that the engine could stumble over.</summary>
internal static class EngineDocument
{
    private static readonly string[] OfOperations = [Annotation.Root, Annotation.Command, Annotation.Commands];
    private static readonly string[] OfSchemas = [.. Annotation.Types, Annotation.Form];

    /// <summary>Writes it, without a copy of the decisions in memory: they are most of a large document.</summary>
    public static void Write(ApiDocument annotated, TextWriter text)
    {
        using var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        json.WritePropertyName("openapi");
        json.WriteValue("3.0.3");
        json.WritePropertyName("info");
        new JObject { ["title"] = "annotated", ["version"] = "1" }.WriteTo(json);
        json.WritePropertyName("paths");
        json.WriteStartObject();
        foreach (var (index, operation) in Operation.All(annotated).Select(operation => operation.Node).DefaultIfEmpty(Operation.Holder(annotated)).Index())
        {
            WritePath(json, operation, index);
        }
        json.WriteEndObject();
        json.WritePropertyName("components");
        json.WriteStartObject();
        json.WritePropertyName("schemas");
        json.WriteStartObject();
        foreach (var component in Schemas.Components(annotated).Properties().Where(component => OfSchemas.Any(key => component.Value[key] is not null)))
        {
            WriteSchema(json, component);
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePath(JsonTextWriter json, JObject operation, int index)
    {
        // The engine sorts paths as texts.
        json.WritePropertyName("/" + index.ToString("D6", CultureInfo.InvariantCulture));
        json.WriteStartObject();
        json.WritePropertyName("get");
        json.WriteStartObject();
        json.WritePropertyName("operationId");
        json.WriteValue((string?)operation["operationId"] ?? "Client_Nothing");
        json.WritePropertyName("responses");
        new JObject { ["200"] = new JObject { ["description"] = "answer" } }.WriteTo(json);
        WriteMembers(json, OfOperations, operation);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSchema(JsonTextWriter json, JProperty component)
    {
        json.WritePropertyName(component.Name);
        json.WriteStartObject();
        json.WritePropertyName("type");
        json.WriteValue("object");
        WriteMembers(json, OfSchemas, component.Value);
        json.WriteEndObject();
    }

    private static void WriteMembers(JsonTextWriter json, string[] keys, JToken from)
    {
        foreach (var key in keys)
        {
            if (from[key] is { } member)
            {
                json.WritePropertyName(key);
                member.WriteTo(json);
            }
        }
    }
}
