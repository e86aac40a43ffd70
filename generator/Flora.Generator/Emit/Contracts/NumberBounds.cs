using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The smallest and the largest number that a schema allows.</summary>
internal static class NumberBounds
{
    /// <summary>The bounds that are documented, or <paramref name="fallback"/> when none is.</summary>
    public static IEnumerable<JToken> Of(JObject schema, decimal fallback)
    {
        var whole = DocumentReader.Text(schema["type"]) == "integer";
        var step = whole ? 1m : 0.5m;
        var least = Bound(schema, "minimum", "exclusiveMinimum", step);
        var most = Bound(schema, "maximum", "exclusiveMaximum", -step);
        if (least is null && most is null)
        {
            return [Value(fallback, whole)];
        }
        return new[] { least, most }.OfType<decimal>().Select(bound => Value(bound, whole));
    }

    /// <summary><c>exclusiveMinimum</c> is a switch beside <c>minimum</c> in OpenAPI 3.0 and a number of its own in 3.1.</summary>
    private static decimal? Bound(JObject schema, string inclusive, string exclusive, decimal inwards)
    {
        var bound = SchemaNumbers.Read(schema[inclusive]);
        return schema[exclusive] is JValue { Type: JTokenType.Boolean } excluded
            ? bound + ((bool)excluded ? inwards : 0)
            : SchemaNumbers.Read(schema[exclusive]) + inwards ?? bound;
    }

    private static JValue Value(decimal number, bool whole) =>
        (whole || decimal.IsInteger(number)) && number is >= long.MinValue and <= long.MaxValue
            ? new JValue((long)Math.Truncate(number))
            : new JValue(number);
}
