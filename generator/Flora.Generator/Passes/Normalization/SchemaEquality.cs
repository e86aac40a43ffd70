using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Compares schemas by the values that fit them.</summary>
internal static class SchemaEquality
{
    /// <summary>Whether two schemas say the same of values, whatever they say about themselves.</summary>
    public static bool SayTheSame(JObject one, JObject other) => JToken.DeepEquals(Assertions(one), Assertions(other));

    /// <summary>What a schema says of values as text: the same for the same keywords in any order.</summary>
    public static string TextOf(JObject schema) => Canonical(Assertions(schema)).ToString(Newtonsoft.Json.Formatting.None);

    private static JToken Canonical(JToken token) => token switch
    {
        JObject node => new JObject(node.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Canonical(member.Value)))),
        JArray list => new JArray(list.Select(Canonical)),
        _ => token.DeepClone(),
    };

    private static JObject Assertions(JObject schema)
    {
        var copy = (JObject)schema.DeepClone();
        Strip(copy);
        return copy;
    }

    private static void Strip(JObject schema)
    {
        foreach (var annotation in schema.Properties().Where(member => Keywords.IsAnnotation(member.Name) && member.Name is not ("nullable" or "readOnly" or "writeOnly")).ToList())
        {
            annotation.Remove();
        }
        if (schema["required"] is JArray required)
        {
            schema["required"] = new JArray(required.OrderBy(name => (string?)name, StringComparer.Ordinal));
        }
        foreach (var inner in SchemaPlaces.Within(schema).OfType<JObject>())
        {
            Strip(inner);
        }
    }
}
