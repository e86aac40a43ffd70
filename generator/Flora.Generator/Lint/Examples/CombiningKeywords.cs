using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords that combine schemas.</summary>
internal static class CombiningKeywords
{
    public static IEnumerable<Mismatch> Check(SchemaValidator validator, JObject schema, JToken value, string path) =>
        All(validator, schema["allOf"] as JArray ?? [], value, path)
            .Concat(schema["anyOf"] is JArray any ? validator.Chosen(schema, any, value) is { } named ? All(validator, named, value, path) : Any(validator, any, value, path) : [])
            .Concat(schema["oneOf"] is JArray one ? validator.Chosen(schema, one, value) is { } chosen ? All(validator, chosen, value, path) : One(validator, one, value, path) : [])
            .Concat(schema["not"] is { } not ? Not(validator, not, value, path) : []);

    private static IEnumerable<Mismatch> All(SchemaValidator validator, IEnumerable<JToken> parts, JToken value, string path) =>
        parts.SelectMany(part => validator.Validate(part, value, path));

    private static IEnumerable<Mismatch> Any(SchemaValidator validator, JArray parts, JToken value, string path) =>
        parts.Any(part => validator.Fits(part, value)) ? [] : [new(value, path, parts, $"{SchemaValidator.Quote(value)} fits none of the alternatives")];

    private static IEnumerable<Mismatch> One(SchemaValidator validator, JArray parts, JToken value, string path) =>
        parts.Count(part => validator.Fits(part, value)) is var fitting and not 1
            ? [new(value, path, parts, FormattableString.Invariant($"{SchemaValidator.Quote(value)} fits {fitting} of the alternatives, and must fit exactly one"))]
            : [];

    private static IEnumerable<Mismatch> Not(SchemaValidator validator, JToken part, JToken value, string path) =>
        validator.Fits(part, value) ? [new(value, path, part, $"{SchemaValidator.Quote(value)} is what the schema excludes")] : [];
}
