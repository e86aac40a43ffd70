using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Writes a list of several types as alternatives of one type each, every keyword with the type that it concerns.</summary>
/// <remarks>A null among the types is left to the pass for nullability; whole numbers are numbers.</remarks>
public sealed class SplitTypeLists : IPass
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf", "allOf", "enum", "$ref"];

    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema["type"] is JArray types)
            {
                Split(schema, [.. types.OfType<JValue>().Select(type => (string)type!).Distinct()]);
            }
        }
    }

    private static void Split(JObject schema, List<string> types)
    {
        if (types.Contains("number"))
        {
            types.Remove("integer");
        }
        var others = types.Where(type => type != "null").ToList();
        if (others.Count == 1)
        {
            schema["type"] = types.Count == 1 ? others[0] : new JArray(types);
            return;
        }
        if (others.Count == 0)
        {
            schema["type"] = "null";
            return;
        }
        if (types.Count > others.Count)
        {
            schema["nullable"] = true;
        }
        schema.Remove("type");
        // Where the alternatives or values are written out, they tell the type by themselves.
        if (Alternatives.Any(keyword => schema[keyword] is not null))
        {
            return;
        }
        var assertions = Keywords.Assertions(schema);
        var alternatives = others.Select(type => Keywords.At(schema, [
            new JProperty("type", type), .. assertions.Where(member => !Keywords.ConcernsOther(member, type)).Select(member => member.DeepClone())]));
        var split = new JProperty("anyOf", new JArray(alternatives));
        Keywords.Become(schema, schema.Properties().Where(member => Keywords.IsAnnotation(member.Name)).Append(split));
    }
}
