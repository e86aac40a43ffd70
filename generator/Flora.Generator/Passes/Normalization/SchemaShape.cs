using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>What kind of C# thing a schema asks for, by its form alone.</summary>
public static class SchemaShape
{
    /// <summary>Whether the schema becomes a C# type of its own, and so needs a name.</summary>
    public static bool IsNamed(JObject schema) => IsObject(schema) || IsEnum(schema) || IsIntegerEnum(schema) || IsUnion(schema);

    /// <summary>An object with members of its own becomes a record; one that only bounds its values is a map.</summary>
    public static bool IsObject(JObject schema) =>
        IsOwn(schema) && !IsUnion(schema)
        && (schema["properties"] is JObject || (TypeOf(schema) == "object" && schema["additionalProperties"] is not JObject && !IsAnyMap(schema)));

    /// <summary>A list of texts becomes an open enum.</summary>
    public static bool IsEnum(JObject schema) => IsOwn(schema) && schema["enum"] is JArray { Count: > 0 } && TypeOf(schema) is "string" or null;

    /// <summary>A list of whole numbers becomes an open enum of numbers.</summary>
    public static bool IsIntegerEnum(JObject schema) => IsOwn(schema) && TypeOf(schema) == "integer" && schema["enum"] is JArray { Count: > 0 };

    /// <summary>Two or more alternatives become a union.</summary>
    public static bool IsUnion(JObject schema) => IsOwn(schema) && (schema["oneOf"] is JArray { Count: > 1 } || schema["anyOf"] is JArray { Count: > 1 });

    /// <summary>An object without members of its own whose values share one schema.</summary>
    public static bool IsMap(JObject schema) =>
        IsOwn(schema) && !IsUnion(schema) && schema["properties"] is null && TypeOf(schema) == "object"
        && (schema["additionalProperties"] is JObject || IsAnyMap(schema));

    /// <summary>The one type of the schema; null when it names none or several.</summary>
    public static string? TypeOf(JObject schema) => (string?)(schema["type"] as JValue);

    private static bool IsOwn(JObject schema) => schema["$ref"] is null;

    private static bool IsAnyMap(JObject schema) => schema["additionalProperties"] is JValue { Value: true };
}
