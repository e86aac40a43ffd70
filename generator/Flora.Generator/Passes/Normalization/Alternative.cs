using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>What remains of alternatives, or of parts, when there is only one.</summary>
internal static class Alternative
{
    /// <summary>Writes the only one in place of the list; what the schema itself says of the values goes on to hold.</summary>
    public static void Replace(JObject schema, string key, JObject only)
    {
        schema.Remove(key);
        // What the alternative repeats adds nothing.
        var own = Keywords.Assertions(schema).Where(member => !JToken.DeepEquals(only[member.Name], member.Value)).ToList();
        if (own.Count > 0 && Keywords.Assertions(only).Count > 0)
        {
            var parts = schema["allOf"] as JArray ?? [];
            var rest = own.Where(member => member.Name != "allOf").ToList();
            JObject[] added = rest.Count == 0 ? [only] : [Keywords.At(schema, [.. rest]), only];
            foreach (var member in Keywords.Assertions(schema))
            {
                member.Remove();
            }
            schema["allOf"] = new JArray([.. parts, .. added]);
            return;
        }
        foreach (var member in only.Properties().Where(member => schema[member.Name] is null).ToList())
        {
            schema.Add(member.Name, member.Value.DeepClone());
        }
    }
}
