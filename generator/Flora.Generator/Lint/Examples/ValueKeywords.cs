using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords for values of every kind: <c>type</c>, <c>enum</c>, <c>const</c>.</summary>
internal static class ValueKeywords
{
    public static IEnumerable<Mismatch> Check(JObject schema, JToken value, string path)
    {
        if (schema["type"] is { } type && !Types(type).Any(name => IsOf(name, value)))
        {
            yield return new(value, path, type, $"{SchemaValidator.Quote(value)} is not of type {string.Join(" or ", Types(type))}");
        }
        if (schema["enum"] is JArray values && !values.Any(each => JsonEquality.AreEqual(each, value)))
        {
            var allowed = string.Join(", ", values.Select(SchemaValidator.Quote));
            yield return new(value, path, values, $"{SchemaValidator.Quote(value)} is none of {allowed}");
        }
        if (schema["const"] is { } constant && !JsonEquality.AreEqual(constant, value))
        {
            yield return new(value, path, constant, $"{SchemaValidator.Quote(value)} is not {SchemaValidator.Quote(constant)}");
        }
    }

    private static IEnumerable<string> Types(JToken type) => (type as JArray ?? [type]).Select(name => (string)name!);

    private static bool IsOf(string type, JToken value) => type switch
    {
        "string" => value.Type == JTokenType.String,
        "integer" => JsonNumber.Is(value) && JsonNumber.IsWhole(value),
        "number" => JsonNumber.Is(value),
        "boolean" => value.Type == JTokenType.Boolean,
        "array" => value.Type == JTokenType.Array,
        "object" => value.Type == JTokenType.Object,
        "null" => value.Type == JTokenType.Null,
        _ => true,   // an unknown type has its own finding
    };
}
