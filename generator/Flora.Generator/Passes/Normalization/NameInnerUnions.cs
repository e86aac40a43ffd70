using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Moves the unions within the alternatives of others to the components while unions are made flat: a copy of such an alternative may contain the
/// union that it is copied to, and would never end.
/// </summary>
public sealed class NameInnerUnions : IPass
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        foreach (var component in components.Properties().Where(component => component.Value is JObject).ToList())
        {
            new InlineMover(components, IsInner).MoveWithin((JObject)component.Value, () => CSharpName.Type(component.Name));
        }
    }

    // An alternative that is a union itself is no inner one: it is written out.
    private static bool IsInner(JObject schema) =>
        SchemaShape.IsUnion(schema) && !IsAlternatives(schema.Parent) && schema.Ancestors().Any(IsAlternatives);

    private static bool IsAlternatives(JToken? token) => token is JArray { Parent: JProperty list } && Alternatives.Contains(list.Name);
}
