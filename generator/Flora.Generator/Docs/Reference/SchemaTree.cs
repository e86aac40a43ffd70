using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>Takes schemas apart, down to single values.</summary>
/// <param name="document">The document after the passes.</param>
/// <param name="names">The language that names are written in.</param>
internal sealed class SchemaTree(ApiDocument document, IMemberNames names)
{
    /// <summary>A node for a whole value.</summary>
    public ReferenceNode Of(JObject schema) => new(names.Value(schema), TextOf(schema), Below(schema, []));

    /// <summary>A node with a label of its own.</summary>
    public ReferenceNode Of(string label, JObject schema, string? description = null) => new(label, TextOf(schema, description), Below(schema, []));

    /// <summary>The members of an object as nodes.</summary>
    public IReadOnlyList<ReferenceNode> MembersOf(JObject schema) => Below(schema, []);

    /// <summary>What is said about a value: its description, and the rules that it keeps.</summary>
    public string TextOf(JObject schema, string? description = null)
    {
        var target = Schemas.Follow(document, schema);
        var said = description ?? (string?)(schema["description"] as JValue) ?? (string?)(target["description"] as JValue) ?? "";
        var rules = Constraints.Of(document, schema).Sentences().ToList();
        if ((string?)(target["format"] as JValue) is { } format)
        {
            rules.Add($"Format `{format}`.");
        }
        if (schema["deprecated"] is JValue { Value: true })
        {
            rules.Insert(0, "Deprecated.");
        }
        return string.Join("\n\n", new[] { said.Trim(), string.Join(' ', rules) }.Where(part => part.Length > 0));
    }

    private List<ReferenceNode> Below(JObject schema, IReadOnlyList<JObject> around)
    {
        var target = Schemas.Follow(document, schema);
        // A schema within itself is told once.
        if (around.Contains(target))
        {
            return [];
        }
        List<JObject> inside = [.. around, target];
        if (target["enum"] is JArray values)
        {
            return [.. values.OfType<JValue>().Where(value => value.Type != JTokenType.Null).Select(value => new ReferenceNode(names.EnumValue(target, value), "", []))];
        }
        if (SchemaShape.IsUnion(target))
        {
            return [.. Alternatives(target).Select(alternative => new ReferenceNode(names.Value(alternative), TextOf(alternative), Below(alternative, inside)))];
        }
        if (SchemaShape.TypeOf(target) == "array")
        {
            return target["items"] is JObject items ? Below(items, inside) : [];
        }
        return
        [
            .. (target["properties"] as JObject)?.Properties().Where(member => member.Value is JObject).Select(member => Member(target, member, inside)) ?? [],
            .. target["additionalProperties"] is JObject others ? Below(others, inside) : [],
        ];
    }

    private ReferenceNode Member(JObject owner, JProperty member, IReadOnlyList<JObject> around)
    {
        var schema = (JObject)member.Value;
        var isRequired = (owner["required"] as JArray ?? []).Any(name => (string?)name == member.Name);
        return new(names.Member(owner, member.Name, schema, isRequired), TextOf(schema), Below(schema, around));
    }

    private static IEnumerable<JObject> Alternatives(JObject union) => ((union["oneOf"] ?? union["anyOf"]) as JArray ?? []).OfType<JObject>();
}
