using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Examples;

/// <summary>The keywords for numbers: bounds, in both forms that OpenAPI had for exclusive ones, multiples and integer formats.</summary>
internal static class NumberKeywords
{
    public static IEnumerable<Mismatch> Check(JObject schema, JToken value, string path)
    {
        if (!JsonNumber.Is(value))
        {
            yield break;
        }
        if (Bound(schema, "minimum", "exclusiveMinimum", -1, value) is { } low)
        {
            yield return new(value, path, low, $"{value} is below {low}");
        }
        if (Bound(schema, "maximum", "exclusiveMaximum", 1, value) is { } high)
        {
            yield return new(value, path, high, $"{value} is above {high}");
        }
        if (schema["multipleOf"] is { } factor && !JsonNumber.IsMultiple(value, factor))
        {
            yield return new(value, path, factor, $"{value} is no multiple of {factor}");
        }
        if (schema["format"] is { } format && !FitsFormat((string?)format, value))
        {
            yield return new(value, path, format, $"{value} does not fit the format {format}");
        }
    }

    /// <summary>The bound that a number breaks; null when it keeps both.</summary>
    private static JToken? Bound(JObject schema, string name, string exclusiveName, int side, JToken value)
    {
        var exclusive = schema[exclusiveName];
        if (schema[name] is { } bound)
        {
            var order = JsonNumber.Compare(value, bound) * side;
            if (order > 0 || (order == 0 && exclusive is JValue { Value: true }))
            {
                return bound;
            }
        }
        return exclusive is not null && JsonNumber.Is(exclusive) && JsonNumber.Compare(value, exclusive) * side >= 0 ? exclusive : null;
    }

    private static bool FitsFormat(string? format, JToken value) => format switch
    {
        "int32" => IsWithin(value, int.MinValue, int.MaxValue),
        "int64" => IsWithin(value, long.MinValue, long.MaxValue),
        _ => true,
    };

    private static bool IsWithin(JToken value, long low, long high) =>
        JsonNumber.Compare(value, new JValue(low)) >= 0 && JsonNumber.Compare(value, new JValue(high)) <= 0;
}
