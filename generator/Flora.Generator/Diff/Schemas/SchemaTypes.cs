using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>Reads the types of a schema and its format.</summary>
internal static class SchemaTypes
{
    private const string Binary = "application/octet-stream";

    /// <summary>All types; a number can be an integer.</summary>
    public static IReadOnlySet<string> Any { get; } = new HashSet<string>(["array", "boolean", "integer", "number", "object", "string"]);

    /// <summary>The types that all parts allow besides null; null for any.</summary>
    public static IReadOnlySet<string>? Of(IReadOnlyList<JObject> parts, IReadOnlyDictionary<string, JToken>? values)
    {
        HashSet<string>? allowed = null;
        foreach (var part in parts.Where(part => part["type"] is not null))
        {
            var types = (part["type"] is JArray list ? list.AsEnumerable() : [part["type"]!])
                .Select(type => (type as JValue)?.Value as string ?? "")
                .Where(type => type != "null")
                .ToHashSet(StringComparer.Ordinal);
            HashSet<string> expanded = types.Contains("number") ? [.. types, "integer"] : types;
            allowed = allowed is null ? expanded : [.. allowed.Intersect(expanded)];
        }
        return allowed ?? values?.Values.Select(TypeOf).ToHashSet(StringComparer.Ordinal) ?? Implied(parts);
    }

    /// <summary>The format, in the words of OpenAPI 3.0; null when there is none.</summary>
    public static string? FormatOf(IReadOnlyList<JObject> parts) =>
        Text(parts, "format")
        ?? (Text(parts, "contentEncoding") == "base64" ? "byte" : Text(parts, "contentMediaType") == Binary ? "binary" : Text(parts, "contentMediaType"));

    // Members and items say the type where nothing else does, as they do for the passes.
    private static HashSet<string>? Implied(IReadOnlyList<JObject> parts) =>
        parts.Any(part => part["properties"] is not null) ? ["object"]
        : parts.Any(part => part["items"] is not null) ? ["array"]
        : null;

    private static string TypeOf(JToken value) => value.Type switch
    {
        JTokenType.Integer => "integer",
        JTokenType.Float or JTokenType.Raw => "number",
        JTokenType.Boolean => "boolean",
        JTokenType.Array => "array",
        JTokenType.Object => "object",
        _ => "string",
    };

    private static string? Text(IEnumerable<JObject> parts, string keyword) =>
        parts.Select(part => (part[keyword] as JValue)?.Value as string).FirstOrDefault(text => text is not null);
}
