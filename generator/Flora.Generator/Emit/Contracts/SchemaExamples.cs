using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The examples of a schema, in the forms of OpenAPI 3.0 and 3.1.</summary>
internal static class SchemaExamples
{
    public static IEnumerable<JToken> Of(JObject? schema)
    {
        if (schema?["example"] is { } single)
        {
            yield return single;
        }
        foreach (var example in schema?["examples"] as JArray ?? [])
        {
            yield return example;
        }
    }
}
