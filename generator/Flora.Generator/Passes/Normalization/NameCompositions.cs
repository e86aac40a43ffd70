using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Moves what is put together in place to the components while it is merged: its copies may contain it, and would never end.</summary>
public sealed class NameCompositions : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var named = components.Properties().ToList();
        foreach (var component in named.Where(component => component.Value is JObject))
        {
            MoveWithin(components, (JObject)component.Value, CSharpName.Type(component.Name));
        }
        foreach (var root in SchemaPlaces.Roots(context.Document).OfType<JObject>().Where(root => root.Parent?.Parent != components).ToList())
        {
            Move(components, root, "Composition");
        }
    }

    private static void Move(JObject components, JObject schema, string name)
    {
        name = (string?)(schema["x-csharp-name"] as JValue) ?? name;
        MoveWithin(components, schema, name);
        if (schema["allOf"] is not JArray)
        {
            return;
        }
        // What describes the place stays there; what the merged schema is goes.
        var reference = Keywords.At(schema, [.. schema.Properties().Where(member => Keywords.IsAnnotation(member.Name) && member.Name is not ("x-csharp-name" or "title"))]);
        schema.Replace(reference);
        schema.Remove("nullable");
        schema.Remove(Annotation.Values);
        reference["$ref"] = Schemas.Reference(Compositions.Add(components, name, schema));
    }

    private static void MoveWithin(JObject components, JObject schema, string name)
    {
        foreach (var member in (schema["properties"] as JObject)?.Properties().ToList() ?? [])
        {
            MoveIf(components, member.Value, name + CSharpName.Type(member.Name));
        }
        MoveIf(components, schema["items"], CSharpName.Singular(name));
        MoveIf(components, schema["additionalProperties"], CSharpName.Singular(name));
        foreach (var alternative in (schema["oneOf"] as JArray ?? []).ToList())
        {
            MoveIf(components, alternative, name + ((string?)(alternative["title"] as JValue) is { } title ? CSharpName.Type(title) : ""));
        }
        foreach (var part in (schema["allOf"] as JArray ?? []).OfType<JObject>().ToList())
        {
            MoveWithin(components, part, name);
        }
    }

    private static void MoveIf(JObject components, JToken? schema, string name)
    {
        if (schema is JObject node)
        {
            Move(components, node, name);
        }
    }
}
