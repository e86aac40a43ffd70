using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>What kind of C# thing a schema asks for, by its form alone.</summary>
public static class SchemaShape
{
    /// <summary>An object with members of its own becomes a record; one that only bounds its values is a map.</summary>
    public static bool IsObject(JObject schema) =>
        schema["$ref"] is null && (schema["properties"] is JObject || (TypeOf(schema) == "object" && schema["additionalProperties"] is not JObject && !IsAnyMap(schema)));

    /// <summary>A list of texts becomes an open enum.</summary>
    public static bool IsEnum(JObject schema) => schema["$ref"] is null && schema["enum"] is JArray { Count: > 0 } && TypeOf(schema) is "string" or null && schema["enum"] is JArray;

    /// <summary>An object without members of its own whose values share one schema.</summary>
    public static bool IsMap(JObject schema) =>
        schema["$ref"] is null && schema["properties"] is null && TypeOf(schema) == "object" && (schema["additionalProperties"] is JObject || IsAnyMap(schema));

    /// <summary>The one type of the schema; null when it names none or several.</summary>
    public static string? TypeOf(JObject schema) => (string?)(schema["type"] as JValue);

    private static bool IsAnyMap(JObject schema) => schema["additionalProperties"] is JValue { Value: true };
}
