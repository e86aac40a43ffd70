using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Leaves <c>allOf</c> only where something is put together: a part that only describes goes to the schema around it, and one part
/// alone is what it says. So a reference within <c>allOf</c>, which 3.0 needs for a description, is a reference.
/// </summary>
public sealed class UnwrapAllOf : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        // Inner ones first, so that a part that was wrapped itself is seen as what it is.
        foreach (var schema in Schemas.All(context.Document).Reverse())
        {
            if (schema["allOf"] is not JArray parts)
            {
                continue;
            }
            foreach (var part in parts.OfType<JObject>().Where(part => Keywords.Assertions(part).Count == 0).ToList())
            {
                part.Remove();
                Describe(schema, part);
            }
            if (parts.Count == 0)
            {
                schema.Remove("allOf");
            }
            else if (parts is [JObject only] && Keywords.Assertions(schema).Count == 1 && !IsHeir(context, components, schema, only))
            {
                Alternative.Replace(schema, "allOf", only);
            }
        }
    }

    private static void Describe(JObject schema, JObject part)
    {
        foreach (var annotation in part.Properties().Where(annotation => schema[annotation.Name] is null).ToList())
        {
            schema.Add(annotation.Name, annotation.Value.DeepClone());
        }
    }

    // A named schema that only repeats its base is one of the kinds that the base's discriminator tells apart.
    private static bool IsHeir(PassContext context, JObject components, JObject schema, JObject part) =>
        schema.Parent?.Parent == components && Schemas.Follow(context.Document, part)["discriminator"] is not null;
}
