using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords that combine schemas.</summary>
internal static class CombiningKeywords
{
    public static IEnumerable<Mismatch> Check(SchemaValidator validator, JObject schema, JToken value, string path)
    {
        foreach (var mismatch in (schema["allOf"] as JArray ?? []).SelectMany(part => validator.Validate(part, value, path)))
        {
            yield return mismatch;
        }
        if (schema["anyOf"] is JArray any && !any.Any(part => validator.Fits(part, value)))
        {
            yield return new(value, path, any, $"{SchemaValidator.Quote(value)} fits none of the alternatives");
        }
        if (schema["oneOf"] is JArray one && one.Count(part => validator.Fits(part, value)) is var fitting and not 1)
        {
            yield return new(value, path, one,
                FormattableString.Invariant($"{SchemaValidator.Quote(value)} fits {fitting} of the alternatives, and must fit exactly one"));
        }
        if (schema["not"] is { } not && validator.Fits(not, value))
        {
            yield return new(value, path, not, $"{SchemaValidator.Quote(value)} is what the schema excludes");
        }
    }
}
