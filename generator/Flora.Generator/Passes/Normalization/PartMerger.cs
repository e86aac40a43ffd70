using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Merges the parts of components, those first that others are made from.</summary>
internal sealed class PartMerger(PassContext context)
{
    // A union whose alternative is made from the union itself would go on for ever.
    private const int MaxNesting = 3;

    private readonly JObject components = Schemas.Components(context.Document);
    private readonly HashSet<string> started = new(StringComparer.Ordinal);
    private readonly HashSet<string> merging = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> nesting = new(StringComparer.Ordinal);
    private readonly MemberMerger members = new(context);

    /// <summary>Whether a component has parts that are not merged yet.</summary>
    public bool IsWaiting(string name) => !started.Contains(name) && components[name] is JObject schema && schema["allOf"] is JArray;

    /// <summary>Merges the parts of a component.</summary>
    public void Merge(string name)
    {
        if (!IsWaiting(name) || !started.Add(name))
        {
            return;
        }
        merging.Add(name);
        var schema = (JObject)components[name]!;
        var parts = PartsOf(schema).ToList();
        var isNullable = schema["nullable"] is JValue { Value: true } || (parts.Count > 0 && parts.TrueForAll(part => part.TakesNull));
        var content = Combine(name, parts);
        var own = schema.Properties().Where(member => Keywords.IsAnnotation(member.Name) && member.Name != "nullable");
        Keywords.Become(schema, own.Concat(content.Properties().Select(member => (JProperty)member.DeepClone())));
        schema.Remove("nullable");
        if (Compositions.Is(schema) && schema["$ref"] is not null)
        {
            schema.Remove("title");
        }
        if (isNullable)
        {
            schema["nullable"] = true;
        }
        merging.Remove(name);
    }

    private JObject Combine(string name, List<Part> parts)
    {
        var unions = parts.FindAll(part => SchemaShape.IsUnion(part.Schema));
        foreach (var other in unions.Skip(1))
        {
            context.Diagnostics.Warning(DiagnosticCodes.Unsupported, other.Place, "Several unions in one 'allOf' are not supported: the schema is what the first one says.",
                "Write one 'oneOf' with all alternatives.");
        }
        var plain = parts.FindAll(part => !SchemaShape.IsUnion(part.Schema));
        if (unions is [var endless, ..] && nesting.GetValueOrDefault(name) >= MaxNesting)
        {
            context.Diagnostics.Warning(DiagnosticCodes.EndlessReference, endless.Place, "This union is made from itself by 'allOf'; this part is left out.", "Take the reference out.");
        }
        else if (unions is [var union, ..])
        {
            return plain.Count == 0 ? union.AsWritten : Distribute(name, union, parts.FindAll(part => part == union || plain.Contains(part)));
        }
        var merged = plain is [var first, ..] ? (JObject)first.Schema.DeepClone() : [];
        foreach (var part in plain.Skip(1))
        {
            if (members.MergeInto(name, merged, part.Schema) is { } contradiction)
            {
                context.Diagnostics.Warning(DiagnosticCodes.Unsupported, part.Place, $"This part of an 'allOf' contradicts those before it ({contradiction}); they are used.",
                    "Let the parts agree, or use 'oneOf' for a choice.");
            }
        }
        Describe(merged, plain);
        // What adds nothing to a named schema is that schema, unless the document itself gives it a name.
        return Compositions.Is(components[name])
            && plain.Find(part => part.Reference is not null && SchemaEquality.SayTheSame(Bare(part.Schema), Bare(merged))) is { Reference: { } same }
                ? new JObject { ["$ref"] = Schemas.Reference(same) }
                : merged;
    }

    // Each alternative of the union is put together with the other parts.
    private JObject Distribute(string name, Part union, List<Part> parts)
    {
        var result = (JObject)union.Schema.DeepClone();
        Describe(result, parts);
        var alternatives = result["oneOf"]!.OfType<JObject>().Select(alternative =>
        {
            var title = Schemas.ReferencedName(alternative) ?? (string?)(alternative["title"] as JValue);
            var made = Keywords.At(alternative, new JProperty("allOf", new JArray(parts.Select(part => part == union ? alternative : part.AsWritten))));
            if (title is not null)
            {
                made["title"] = title;
            }
            var madeName = Compositions.Add(components, name + CSharpName.Type(title ?? "Part"), made);
            nesting[madeName] = nesting.GetValueOrDefault(name) + 1;
            var reference = Keywords.At(alternative, new JProperty("$ref", Schemas.Reference(madeName)));
            if (alternative[Annotation.Values] is { } values)
            {
                reference[Annotation.Values] = values.DeepClone();
            }
            return reference;
        });
        result["oneOf"] = new JArray(alternatives.ToList());
        return result;
    }

    private IEnumerable<Part> PartsOf(JObject schema)
    {
        foreach (var part in (schema["allOf"] as JArray ?? []).OfType<JObject>())
        {
            if (Schemas.ReferencedName(part) is { } name)
            {
                if (Target(name) is { } target)
                {
                    yield return new(part, target, name, Schemas.TakesNull(context.Document, part));
                }
                else
                {
                    context.Diagnostics.Warning(DiagnosticCodes.EndlessReference, part, $"'{name}' is made from itself by 'allOf'; this part is left out.", "Take the reference out.");
                }
            }
            else if (part["allOf"] is JArray)
            {
                foreach (var inner in PartsOf(part))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return new(part, part, null, Schemas.TakesNull(context.Document, part));
            }
        }
        var own = Keywords.Assertions(schema).Where(member => member.Name != "allOf").ToList();
        if (own.Count > 0)
        {
            var rest = Keywords.At(schema, [.. own]);
            yield return new(rest, rest, null, schema["nullable"] is JValue { Value: true });
        }
    }

    // The end of a chain of references, merged; null when that is under way.
    private JObject? Target(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(name) && !merging.Contains(name))
        {
            Merge(name);
            var target = components[name] as JObject ?? [];
            if (Schemas.ReferencedName(target) is not { } next || components[next] is not JObject)
            {
                return target;
            }
            name = next;
        }
        return null;
    }

    // What a named part says of itself is not what is made from it, but an inline part describes the whole.
    private static void Describe(JObject merged, List<Part> parts)
    {
        foreach (var annotation in merged.Properties().Where(member => Keywords.IsAnnotation(member.Name) && member.Name != Annotation.Discriminator && !member.Name.StartsWith(Annotation.EnumDocs, StringComparison.Ordinal)).ToList())
        {
            annotation.Remove();
        }
        foreach (var annotation in parts.Where(part => part.Reference is null).SelectMany(part => part.Schema.Properties()).Where(member => Keywords.IsAnnotation(member.Name) && merged[member.Name] is null))
        {
            merged.Add(annotation.Name, annotation.Value.DeepClone());
        }
    }

    private static JObject Bare(JObject schema)
    {
        var bare = (JObject)schema.DeepClone();
        bare.Remove("nullable");
        return bare;
    }

    private sealed record Part(JObject Place, JObject Schema, string? Reference, bool TakesNull)
    {
        public JObject AsWritten => Reference is null ? Schema : new JObject { ["$ref"] = Schemas.Reference(Reference) };
    }
}
