using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>Marks the objects behind references for one use, and copies those that serve another use as well.</summary>
/// <param name="context">The document.</param>
/// <param name="mark">The key that marks a schema.</param>
/// <param name="suffix">What the name of a copy ends in.</param>
/// <param name="isDeep">Whether the objects that are members of such an object belong to the same use.</param>
internal sealed class SchemaSeparation(PassContext context, string mark, string suffix, bool isDeep)
{
    private readonly Dictionary<string, string> separated = new(StringComparer.Ordinal);

    /// <summary>Separates the objects that these references lead to.</summary>
    public void Separate(IEnumerable<JObject?> references)
    {
        var own = references.OfType<JObject>().ToList();
        var others = new HashSet<string>(UsedElsewhere(own), StringComparer.Ordinal);
        foreach (var reference in own)
        {
            Visit(reference, others);
        }
    }

    private void Visit(JObject reference, HashSet<string> others)
    {
        if (Schemas.ReferencedName(reference) is not { } name || Target(name) is not { } target || target[mark] is not null)
        {
            return;
        }
        if (isDeep && SchemaShape.IsUnion(target))
        {
            context.Diagnostics.Warning(DiagnosticCodes.Unsupported, reference,
                $"A merge patch holds {name}, which is one of several things: their members cannot be removed by null", "Use an object, or send the whole value");
        }
        if (!SchemaShape.IsObject(target))
        {
            return;
        }
        if (separated.TryGetValue(name, out var known))
        {
            reference["$ref"] = Schemas.Reference(known);
            return;
        }
        var chosen = others.Contains(name) ? Copy(name, target) : name;
        separated[name] = chosen;
        reference["$ref"] = Schemas.Reference(chosen);
        var schema = Target(chosen)!;
        schema[mark] = true;
        LeaveOutReadOnly(schema);
        foreach (var member in isDeep ? Members(schema) : [])
        {
            Visit(member, others);
        }
    }

    // What the API alone says is not sent, and nothing is read into these.
    private void LeaveOutReadOnly(JObject schema)
    {
        foreach (var property in ((schema["properties"] as JObject)?.Properties() ?? []).Where(IsReadOnly).ToList())
        {
            property.Remove();
            (schema["required"] as JArray)?.FirstOrDefault(name => (string?)name == property.Name)?.Remove();
        }
    }

    private bool IsReadOnly(JProperty property) =>
        property.Value is JObject node && (node["readOnly"] is JValue { Value: true } || Schemas.Follow(context.Document, node)["readOnly"] is JValue { Value: true });

    private static IEnumerable<JObject> Members(JObject schema) =>
        ((schema["properties"] as JObject)?.Properties() ?? []).Select(property => property.Value).OfType<JObject>();

    private JObject? Target(string name) => Schemas.Components(context.Document)[name] as JObject;

    private string Copy(string name, JObject target)
    {
        var components = Schemas.Components(context.Document);
        var copy = FreeName.Of(context, name + suffix);
        var schema = (JObject)target.DeepClone();
        SourceLocations.Set(schema, SourceLocations.Of(target));
        if (isDeep)
        {
            // It describes the whole thing, of which a patch holds any part.
            schema.Remove("required");
        }
        components.Add(copy, schema);
        return copy;
    }

    // What is reachable from anywhere but these references serves another use.
    private HashSet<string> UsedElsewhere(List<JObject> own)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var roots = context.Document.Root.Properties()
            .Where(property => property.Name != "components")
            .Concat(((context.Document.Root["components"] as JObject)?.Properties() ?? []).Where(property => property.Name != "schemas"));
        var pending = new Queue<JToken>(roots);
        while (pending.TryDequeue(out var token))
        {
            foreach (var node in ObjectsIn(token).Where(node => !own.Exists(reference => ReferenceEquals(reference, node))))
            {
                if (Schemas.ReferencedName(node) is { } name && found.Add(name) && Target(name) is { } target)
                {
                    pending.Enqueue(target);
                }
            }
        }
        return found;
    }

    private static IEnumerable<JObject> ObjectsIn(JToken token) => token is JContainer container ? container.DescendantsAndSelf().OfType<JObject>() : [];
}
