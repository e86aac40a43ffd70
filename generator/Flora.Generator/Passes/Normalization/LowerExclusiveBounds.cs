using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>States an exclusive bound as 3.0 does: 3.1 states the bound itself, 3.0 a flag beside it.</summary>
public sealed class LowerExclusiveBounds : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            Lower(schema, "exclusiveMinimum", "minimum", higherIsStricter: true);
            Lower(schema, "exclusiveMaximum", "maximum", higherIsStricter: false);
        }
    }

    private static void Lower(JObject schema, string key, string bound, bool higherIsStricter)
    {
        if (Numbers.TextOf(schema[key]) is null)
        {
            return;
        }
        // 3.1 may state both; the stricter one holds.
        if (Numbers.TextOf(schema[bound]) is not null && Bounds.IsStricter(schema[bound]!, schema[key]!, higherIsStricter))
        {
            schema.Remove(key);
            return;
        }
        schema[bound] = schema[key]!.DeepClone();
        schema[key] = true;
    }
}
