using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Schemas;

/// <summary>Reads the bounds of a schema, whichever way its version of OpenAPI writes them.</summary>
internal static class Bounds
{
    private static readonly (string Keyword, string? Exclusive, bool IsUpper)[] Keywords =
    [
        ("minimum", "exclusiveMinimum", false), ("maximum", "exclusiveMaximum", true), ("minLength", null, false), ("maxLength", null, true),
        ("minItems", null, false), ("maxItems", null, true), ("minProperties", null, false), ("maxProperties", null, true),
    ];

    /// <summary>The tightest bounds of all parts, by keyword.</summary>
    public static Dictionary<string, Bound> Of(IEnumerable<JObject> parts, bool isInteger)
    {
        var bounds = new Dictionary<string, Bound>(StringComparer.Ordinal);
        foreach (var (keyword, bound) in parts.SelectMany(Of))
        {
            var found = isInteger ? bound.OfIntegers() : bound;
            if (!bounds.TryGetValue(keyword, out var earlier) || found.Compare(earlier) < 0)
            {
                bounds[keyword] = found;
            }
        }
        return bounds;
    }

    private static IEnumerable<(string, Bound)> Of(JObject schema)
    {
        foreach (var (keyword, exclusive, isUpper) in Keywords)
        {
            var flag = exclusive is null ? null : schema[exclusive];
            // No lower bound of a size below 1 bounds anything.
            if (Number(schema[keyword]) is { } value && (exclusive is not null || isUpper || value > 0))
            {
                yield return (keyword, new(value, flag is JValue { Value: true }, isUpper));
            }
            if (Number(flag) is { } excluded)
            {
                yield return (keyword, new(excluded, true, isUpper));
            }
        }
    }

    private static decimal? Number(JToken? token) =>
        decimal.TryParse(Numbers.TextOf(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
