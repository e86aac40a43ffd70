using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>Writes schemas in words, as the API has them.</summary>
internal sealed class WireNames(ApiDocument document) : IMemberNames
{
    // More are counted: a line is to be read at once.
    private const int Most = 4;
    private const int Shown = 3;

    public string Value(JObject schema) => Schemas.ReferencedName(schema) is { } name ? $"{name}: {TypeOf(schema)}" : TypeOf(schema);

    public string Member(JObject owner, string name, JObject schema, bool isRequired) => $"{name}: {(isRequired ? "" : "optional ")}{TypeOf(schema)}";

    public string EnumValue(JObject schema, JValue value) => value.ToString(Formatting.None);

    /// <summary>The type of a schema in words, such as <c>array of object { id, name }</c>.</summary>
    public string TypeOf(JObject schema)
    {
        var target = Schemas.Follow(document, schema);
        return Plain(target) + (Schemas.TakesNull(document, schema) ? " or null" : "");
    }

    private string Plain(JObject schema)
    {
        if (schema["enum"] is JArray values)
        {
            return Listed([.. values.Where(value => value.Type != JTokenType.Null).Select(value => value.ToString(Formatting.None))], " or ");
        }
        if (SchemaShape.IsUnion(schema))
        {
            var alternatives = ((schema["oneOf"] ?? schema["anyOf"]) as JArray ?? []).OfType<JObject>();
            return Listed([.. alternatives.Select(alternative => Schemas.ReferencedName(alternative) ?? TypeOf(alternative))], " or ");
        }
        return SchemaShape.TypeOf(schema) switch
        {
            "array" => $"array of {(schema["items"] is JObject items ? TypeOf(items) : "any")}",
            "integer" => "number",
            "object" or null when schema["properties"] is JObject { Count: > 0 } members => $"object {{ {Listed([.. members.Properties().Select(member => member.Name)], ", ")} }}",
            "object" => schema["additionalProperties"] is JObject others ? $"map of {TypeOf(others)}" : "object",
            null => "any",
            var type => type,
        };
    }

    private static string Listed(List<string> texts, string between) =>
        texts.Count <= Most
            ? string.Join(between, texts)
            : $"{string.Join(between, texts.Take(Shown))}{between}{(texts.Count - Shown).ToString(System.Globalization.CultureInfo.InvariantCulture)} more";
}
