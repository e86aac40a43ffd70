using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Writes a list with a schema for each place as a list of any of them: which place an item stands at is not checked. Where further items may be
/// anything, all are.
/// </summary>
public sealed class LowerTuples : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document).Where(schema => schema["prefixItems"] is JArray))
        {
            var places = (JArray)schema["prefixItems"]!;
            var further = schema["items"];
            schema.Remove("prefixItems");
            if (further is JValue { Value: false } && !(Limit(schema) <= places.Count))
            {
                schema["maxItems"] = places.Count;
            }
            var isClosed = further is JValue { Value: false } || Limit(schema) <= places.Count;
            JToken[] any = isClosed ? [.. places] : further is JObject { Count: > 0 } ? [.. places, further] : [];
            schema["items"] = any.Length == 0 ? Keywords.At(places) : Keywords.At(places, new JProperty("anyOf", new JArray(any)));
        }
    }

    private static long? Limit(JObject schema) => schema["maxItems"] is JValue { Value: long most } ? most : null;
}
