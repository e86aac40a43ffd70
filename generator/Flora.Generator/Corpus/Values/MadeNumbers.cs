using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Values;

/// <summary>Numbers that fit a schema.</summary>
internal static class MadeNumbers
{
    /// <summary>The smallest number within the schema's bounds that is a multiple of its step.</summary>
    public static JValue Of(JObject schema)
    {
        var whole = DocumentReader.Text(schema["type"]) == "integer";
        var bound = (decimal?)(NumberBounds.Of(schema, whole ? 1 : 1.5m).First() as JValue) ?? 1;
        var number = SchemaNumbers.Read(schema["multipleOf"]) is > 0 and { } step ? Math.Ceiling(bound / step) * step : bound;
        return decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue ? new JValue((long)number) : new JValue(number);
    }
}
