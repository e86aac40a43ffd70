using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>Writes schemas as the C# types that the passes made of them.</summary>
internal sealed class CSharpNames(ApiDocument document) : IMemberNames
{
    public string Value(JObject schema) => TypeMapper.Map(document, schema).Name;

    public string Member(JObject owner, string name, JObject schema, bool isRequired)
    {
        var literal = CSharpName.Literal(name);
        var members = (owner[Annotation.Model] ?? owner[Annotation.Form])?["members"] as JArray ?? [];
        return members.FirstOrDefault(member => (string?)member["json"] == literal) is { } member ? $"{member["name"]}: {member["csharp"]}" : $"{name}: {Value(schema)}";
    }

    public string EnumValue(JObject schema, JValue value)
    {
        var literal = schema[Annotation.Enum]?["isNumber"] is null ? CSharpName.Literal(WireTexts.Of(value)) : WireTexts.Of(value);
        var known = (schema[Annotation.Enum]?["values"] as JArray ?? []).FirstOrDefault(other => (string?)other["literal"] == literal);
        return known is null ? literal : $"{schema[Annotation.Enum]!["name"]}.{known["name"]}";
    }
}
