using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Makes a base with a discriminator the union of the schemas that are made from it with <c>allOf</c>, where it is used as a type: what the base
/// itself says moves to a schema of its own, from which the others go on to be made.
/// </summary>
public sealed class UnionsByInheritance : IPass
{
    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        var bases = components.Properties()
            .Where(component => component.Value is JObject schema && Discriminators.NameIn(schema) is not null && !ListsOthers(components, component.Name, schema))
            .Select(component => component.Name)
            .ToList();
        var uses = Schemas.All(context.Document)
            .Where(schema => Schemas.ReferencedName(schema) is { } name && bases.Contains(name))
            .ToLookup(schema => Schemas.ReferencedName(schema)!, StringComparer.Ordinal);
        // All are found before any is changed: the new unions use their parts, which says nothing about the document.
        var heirs = bases.ToDictionary(name => name, name => Heirs(context.Document, components, name), StringComparer.Ordinal);
        foreach (var name in bases)
        {
            var parts = uses[name].Where(use => IsPart(components, use)).ToList();
            if (heirs[name].Count > 0 && parts.Count < uses[name].Count())
            {
                MakeUnion(components, name, heirs[name], parts);
            }
        }
    }

    private static void MakeUnion(JObject components, string name, IReadOnlyList<string> heirs, List<JObject> parts)
    {
        var owner = components.Property(name, StringComparison.Ordinal)!;
        var schema = (JObject)owner.Value;
        var baseName = Compositions.FreeName(components, name + "Base");
        var mapsItself = heirs.Contains(name);
        var union = Keywords.At(schema, [.. schema.Properties().Where(member => Keywords.IsAnnotation(member.Name) && member.Name != "example")]);
        union["oneOf"] = new JArray(heirs.Select(heir => Keywords.At(schema, new JProperty("$ref", Schemas.Reference(heir == name ? baseName : heir)))));
        if (mapsItself)
        {
            Discriminators.Redirect(union, name, baseName);
        }
        foreach (var member in schema.Properties().Where(member => member.Name is "nullable" or "discriminator" or "x-csharp-name" or "oneOf" or "anyOf").ToList())
        {
            member.Remove();
        }
        owner.Value = union;
        components.Add(baseName, schema);
        if (!mapsItself)
        {
            schema[Annotation.Composed] = name;
        }
        foreach (var part in parts)
        {
            part["$ref"] = Schemas.Reference(baseName);
            // An heir that adds nothing is a type of its own all the same.
            if (part.Parent is JArray { Count: 1 } list)
            {
                list.Add(Keywords.At(part, new JProperty("type", "object")));
            }
        }
    }

    // Those that it lists or that the mapping names, in that order, then all others that are made from it.
    private static List<string> Heirs(ApiDocument document, JObject components, string name) =>
    [
        .. Listed((JObject)components[name]!).Concat(Discriminators.Mapped(document, (JObject)components[name]!).Select(entry => entry.Component))
            .Concat(components.Properties()
                .Where(component => component.Name != name && component.Value is JObject schema && IsMadeFrom(components, schema, name, []))
                .Select(component => component.Name))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Listed(JObject schema) =>
        ((schema["oneOf"] ?? schema["anyOf"]) as JArray ?? []).OfType<JObject>().Select(Schemas.ReferencedName).OfType<string>();

    // A union that lists its alternatives is one already, unless they are made from it.
    private static bool ListsOthers(JObject components, string name, JObject schema) =>
        (schema["oneOf"] ?? schema["anyOf"]) is JArray alternatives
        && (Listed(schema).Count() < alternatives.Count || !Listed(schema).Any(other => components[other] is JObject heir && IsMadeFrom(components, heir, name, [])));

    private static bool IsMadeFrom(JObject components, JObject schema, string name, HashSet<JObject> seen) =>
        seen.Add(schema) && (schema["allOf"] as JArray ?? []).OfType<JObject>().Any(part =>
            Schemas.ReferencedName(part) is { } other
                ? other == name || (components[other] is JObject target && IsMadeFrom(components, target, name, seen))
                : IsMadeFrom(components, part, name, seen));

    // A part of something that is put together, rather than the type of a value.
    private static bool IsPart(JObject components, JObject reference) =>
        reference.Parent is JArray { Parent: JProperty { Name: "allOf", Parent: JObject owner } } && (owner.Parent?.Parent == components || Keywords.Assertions(owner).Count > 1 || ((JArray)owner["allOf"]!).Count > 1);
}
