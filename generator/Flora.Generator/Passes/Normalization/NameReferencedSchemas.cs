using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Moves every schema that is referred to, and is no component, to the components: one in <c>$defs</c>, a member's schema, an
/// answer's. After it, each reference between schemas names a component.
/// </summary>
public sealed class NameReferencedSchemas : IPass
{
    // What a pointer passes through without saying anything about what it leads to.
    private static readonly string[] Silent =
    [
        "components", "schemas", "properties", "$defs", "definitions", "paths", "content", "schema", "application", "json", "responses", "parameters", "headers",
        "requestBodies", "items", "allOf", "anyOf", "oneOf", "additionalProperties",
    ];

    public void Apply(PassContext context)
    {
        var components = Schemas.Components(context.Document);
        // All are found before any is moved: a move changes what the pointers of the others lead to.
        var found = Schemas.All(context.Document)
            .Select(schema => (Schema: schema, Reference: References.Of(schema)))
            .Where(use => use.Reference is not null && References.Resolve(context.Document, use.Reference) is JObject or JValue { Type: JTokenType.Boolean })
            .Select(use => (use.Schema, Reference: use.Reference!, Target: References.Resolve(context.Document, use.Reference!)!))
            .ToList();
        var names = new Dictionary<JToken, string>(ReferenceEqualityComparer.Instance);
        foreach (var (schema, reference, target) in found)
        {
            if (!names.TryGetValue(target, out var name))
            {
                name = target.Parent is JProperty owner && owner.Parent == components ? owner.Name : Move(components, target, NameOf(reference));
                names.Add(target, name);
            }
            schema["$ref"] = Schemas.Reference(name);
        }
    }

    private static string Move(JObject components, JToken target, string name)
    {
        // `Thing` beside a schema of that name becomes `ThingSchema`, and so on until it is free.
        while (components.Properties().Any(other => CSharpName.Type(other.Name) == name))
        {
            name += "Schema";
        }
        var reference = Keywords.At(target, new JProperty("$ref", Schemas.Reference(name)));
        target.Replace(reference);
        components.Add(name, target);
        return name;
    }

    private static string NameOf(string reference)
    {
        var segments = Uri.UnescapeDataString(reference)[1..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isDefinition = Array.FindLastIndex(segments, segment => segment is "$defs" or "definitions") is >= 0 and var at;
        var said = (isDefinition ? segments[(Array.FindLastIndex(segments, segment => segment is "$defs" or "definitions") + 1)..] : segments)
            .Where(segment => !Silent.Contains(segment) && !segment.All(char.IsDigit));
        var inAnswer = !isDefinition && segments is ["paths", ..] && segments.Contains("responses");
        return CSharpName.Type(string.Join(' ', said).Replace("~1", " ", StringComparison.Ordinal).Replace("application json", "", StringComparison.Ordinal) + (inAnswer ? " response" : ""));
    }
}
