using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Puts what was merged back where it is used, so that it is named like everything that stands in place. What is used in several places, or contains
/// itself, stays a component.
/// </summary>
public sealed class InlineCompositions : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var references = new ReferenceIndex(context.Document);
        foreach (var name in Made(components))
        {
            var schema = (JObject)components[name]!;
            var uses = references.To(name);
            if (uses.Count == 0)
            {
                references.Remove(schema);
                components.Remove(name);
            }
            else if (!Contains(components, schema, name, []) && (uses.Count == 1 || !SchemaShape.IsNamed(schema)))
            {
                references.Remove(schema);
                components.Remove(name);
                schema.Remove(Annotation.Composed);
                foreach (var use in uses)
                {
                    references.Remove(use);
                    PutBack(use, schema);
                    references.Add(use);
                }
            }
        }
        foreach (var name in Made(components))
        {
            ((JObject)components[name]!).Remove(Annotation.Composed);
        }
    }

    private static List<string> Made(JObject components) => [.. components.Properties().Where(component => Compositions.Is(component.Value)).Select(component => component.Name)];

    private static void PutBack(JObject use, JObject schema)
    {
        use.Remove("$ref");
        foreach (var member in schema.Properties().Where(member => use[member.Name] is null))
        {
            use.Add(member.Name, member.Value.DeepClone());
        }
    }

    private static bool Contains(JObject components, JObject schema, string name, HashSet<string> seen) =>
        (Schemas.ReferencedName(schema) is { } other && (other == name || (seen.Add(other) && components[other] is JObject target && Contains(components, target, name, seen))))
        || SchemaPlaces.Within(schema).OfType<JObject>().Any(inner => Contains(components, inner, name, seen));
}
