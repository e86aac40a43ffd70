using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Writes the schemas true and false as 3.0 can: true as the empty schema, which any value fits; what is false is left out where that is
/// possible, and else is not checked. <c>additionalProperties</c> keeps both words.
/// </summary>
public sealed class ReplaceBooleanSchemas : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            DropFalseMembers(schema);
            ReduceAlternatives(schema, "anyOf");
            ReduceAlternatives(schema, "oneOf");
            DropFrom(schema["allOf"], _ => true);
        }
        foreach (var place in SchemaPlaces.Roots(context.Document).Concat(Schemas.All(context.Document).SelectMany(SchemaPlaces.Within)).ToList())
        {
            if (place is JValue { Type: JTokenType.Boolean } flag)
            {
                if (flag.Parent is not JProperty { Name: "additionalProperties" })
                {
                    flag.Replace(Keywords.At(flag));
                }
            }
            else if (place is JObject { Count: 0, Parent: JProperty { Name: "additionalProperties" } })
            {
                place.Replace(new JValue(true));
            }
        }
    }

    private static void DropFalseMembers(JObject schema)
    {
        foreach (var member in (schema["properties"] as JObject)?.Properties().Where(member => member.Value is JValue { Value: false }).ToList() ?? [])
        {
            (schema["required"] as JArray)?.FirstOrDefault(name => (string?)name == member.Name)?.Remove();
            member.Remove();
        }
    }

    private static void ReduceAlternatives(JObject schema, string key)
    {
        if (schema[key] is not JArray alternatives || !alternatives.Any(IsFlag))
        {
            return;
        }
        DropFrom(alternatives, flag => flag is { Value: false });
        if (alternatives.Count == 0 || alternatives.Any(IsFlag))
        {
            schema.Remove(key);
        }
    }

    private static void DropFrom(JToken? list, Func<JValue, bool> isDropped)
    {
        foreach (var flag in (list as JArray ?? []).OfType<JValue>().Where(isDropped).ToList())
        {
            flag.Remove();
        }
    }

    private static bool IsFlag(JToken schema) => schema is JValue { Type: JTokenType.Boolean };
}
