using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Moves what is put together in place to the components while it is merged: its copies may contain it, and would never end. The types that stand in
/// a schema which others are made from go too, so that all of them share one.
/// </summary>
public sealed class NameCompositions : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var parts = Schemas.All(context.Document).SelectMany(schema => schema["allOf"] as JArray ?? []).OfType<JObject>().Select(Schemas.ReferencedName).ToHashSet();
        foreach (var component in components.Properties().Where(component => component.Value is JObject).ToList())
        {
            // The base that a union was made of gives its members the name that it had.
            var name = (string?)(component.Value[Annotation.Composed] as JValue) ?? component.Name;
            var isShared = parts.Contains(component.Name);
            new InlineMover(components, schema => schema["allOf"] is JArray || (isShared && SchemaShape.IsNamed(schema))).MoveWithin((JObject)component.Value, () => CSharpName.Type(name));
        }
        foreach (var root in SchemaPlaces.Roots(context.Document).OfType<JObject>().Where(root => root.Parent?.Parent != components).ToList())
        {
            new InlineMover(components, schema => schema["allOf"] is JArray).Move(root, () => "Composition");
        }
    }
}
