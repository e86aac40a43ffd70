using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Merges two schemas that both must fit, with their members and items.</summary>
internal sealed class MemberMerger(PassContext context)
{
    private static readonly string[] Combining = ["$ref", "allOf", "oneOf", "anyOf"];

    private readonly JObject components = Schemas.Components(context.Document);
    private readonly Dictionary<(string, string), string> pairs = [];

    /// <summary>Merges a schema into another one.</summary>
    /// <param name="owner">The name of what is made, from which those of its members come.</param>
    /// <param name="into">The schema that says what both say.</param>
    /// <param name="other">The schema to merge.</param>
    /// <returns>What contradicts, and the schema is as it was; null when they agree.</returns>
    public string? MergeInto(string owner, JObject into, JObject other)
    {
        var (type, otherType) = (SchemaShape.TypeOf(into), SchemaShape.TypeOf(other));
        if (type is not null && otherType is not null && type != otherType && (type, otherType) is not (("integer", "number") or ("number", "integer")))
        {
            return $"{type} and {otherType}";
        }
        if (ScalarKeywords.Contradiction(into, other) is { } contradiction)
        {
            return contradiction;
        }
        other = (JObject)other.DeepClone();
        ScalarKeywords.Merge(into, other);
        foreach (var member in other.Properties().Where(member => into[member.Name] is null).ToList())
        {
            into.Add(member.Name, member.Value.DeepClone());
        }
        MergeMembers(owner, into, other);
        MergeInner(owner, into, other, "items");
        MergeInner(owner, into, other, "additionalProperties");
        if (into["required"] is JArray required && other["required"] is JArray more)
        {
            into["required"] = new JArray(required.Concat(more).Distinct(JToken.EqualityComparer).Select(name => name.DeepClone()));
        }
        return null;
    }

    private void MergeMembers(string owner, JObject into, JObject other)
    {
        if (into["properties"] is not JObject members || other["properties"] is not JObject others)
        {
            return;
        }
        foreach (var member in others.Properties())
        {
            members[member.Name] = members[member.Name] is JObject first && member.Value is JObject second
                ? Both(owner + CSharpName.Type(member.Name), $"member '{member.Name}'", first, second)
                : member.Value.DeepClone();
        }
    }

    private void MergeInner(string owner, JObject into, JObject other, string key)
    {
        if (into[key] is JObject first && other[key] is JObject second)
        {
            into[key] = Both(CSharpName.Singular(owner), key == "items" ? "item of the list" : "value of the map", first, second);
        }
        else if (other[key] is JObject or JValue { Value: false } && into[key] is JValue { Value: true })
        {
            into[key] = other[key]!.DeepClone();
        }
    }

    // What fits both, described as the later one describes it.
    private JObject Both(string name, string what, JObject first, JObject second)
    {
        var merged = FitsBoth(name, what, (JObject)first.DeepClone(), second);
        foreach (var annotation in second.Properties().Where(member => Keywords.IsAnnotation(member.Name) && member.Name != "nullable"))
        {
            merged[annotation.Name] = annotation.Value.DeepClone();
        }
        if (!TakesNull(first) || !TakesNull(second))
        {
            merged.Remove("nullable");
        }
        return merged;
    }

    private JObject FitsBoth(string name, string what, JObject first, JObject second)
    {
        if (Keywords.Assertions(second).Count == 0 || SchemaEquality.SayTheSame(first, second))
        {
            return first;
        }
        if (Keywords.Assertions(first).Count == 0)
        {
            return (JObject)second.DeepClone();
        }
        if (Combining.Any(keyword => first[keyword] is not null || second[keyword] is not null))
        {
            return Composition(name, first, second);
        }
        if (MergeInto(name, first, second) is { } contradiction)
        {
            context.Diagnostics.Warning(DiagnosticCodes.Unsupported, second,
                FormattableString.Invariant($"Two parts of an 'allOf' declare the {what} differently ({contradiction}); the first, in line {SourceLocations.Of(first).Line}, is used."),
                "Let them agree, or declare it in one of them.");
        }
        return first;
    }

    // References are not followed here: the two make a component, once for each pair, so that recursion ends.
    private JObject Composition(string name, JObject first, JObject second)
    {
        var pair = (Schemas.ReferencedName(first) ?? "", Schemas.ReferencedName(second) ?? "");
        var isPair = pair is ({ Length: > 0 }, { Length: > 0 });
        if (!isPair || !pairs.TryGetValue(pair, out var made))
        {
            var parts = new[] { first, second }.Select(part => Keywords.At(part, [.. Keywords.Assertions(part)]));
            made = Compositions.Add(components, isPair ? pair.Item1 + pair.Item2 : name, Keywords.At(second, new JProperty("allOf", new JArray(parts))));
            if (isPair)
            {
                pairs.Add(pair, made);
            }
        }
        var reference = Keywords.At(second, [.. first.Properties().Where(member => Keywords.IsAnnotation(member.Name))]);
        reference["$ref"] = Schemas.Reference(made);
        return reference;
    }

    private bool TakesNull(JObject schema) => Keywords.Assertions(schema).Count == 0 || Schemas.TakesNull(context.Document, schema);
}
