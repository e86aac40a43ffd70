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
            new Mover(components, parts.Contains(component.Name)).MoveWithin((JObject)component.Value, () => CSharpName.Type(name));
        }
        foreach (var root in SchemaPlaces.Roots(context.Document).OfType<JObject>().Where(root => root.Parent?.Parent != components).ToList())
        {
            new Mover(components, isShared: false).Move(root, () => "Composition");
        }
    }

    // Names cost more than looking around, so each is made only where something moves.
    private sealed class Mover(JObject components, bool isShared)
    {
        public void Move(JToken? place, Func<string> name)
        {
            if (place is not JObject schema)
            {
                return;
            }
            var own = (string?)(schema["x-csharp-name"] as JValue) is { } given ? () => given : name;
            MoveWithin(schema, own);
            if (schema["allOf"] is not JArray && !(isShared && SchemaShape.IsNamed(schema)))
            {
                return;
            }
            // What describes the place stays there; what the merged schema is goes.
            var reference = Keywords.At(schema, [.. schema.Properties().Where(member => Keywords.IsAnnotation(member.Name) && !IsOfType(member.Name))]);
            schema.Replace(reference);
            schema.Remove("nullable");
            schema.Remove(Annotation.Values);
            reference["$ref"] = Schemas.Reference(Compositions.Add(components, own(), schema));
        }

        public void MoveWithin(JObject schema, Func<string> name)
        {
            foreach (var member in (schema["properties"] as JObject)?.Properties().ToList() ?? [])
            {
                Move(member.Value, () => name() + CSharpName.Type(member.Name));
            }
            Move(schema["items"], () => CSharpName.Singular(name()));
            Move(schema["additionalProperties"], () => CSharpName.Singular(name()));
            foreach (var alternative in (schema["oneOf"] as JArray ?? []).ToList())
            {
                Move(alternative, () => name() + ((string?)(alternative["title"] as JValue) is { } title ? CSharpName.Type(title) : ""));
            }
            foreach (var part in (schema["allOf"] as JArray ?? []).OfType<JObject>().ToList())
            {
                MoveWithin(part, name);
            }
        }

        private static bool IsOfType(string annotation) => annotation is "title" or "x-csharp-name" or Annotation.Discriminator or Annotation.EnumDocs;
    }
}
