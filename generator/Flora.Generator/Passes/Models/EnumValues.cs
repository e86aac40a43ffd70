using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the values of an open enum: their names, their literals and what the document says of them.</summary>
internal static class EnumValues
{
    public static IEnumerable<JObject> Of(PassContext context, string typeName, JObject schema, bool isNumber)
    {
        var values = schema["enum"]!.OfType<JValue>().Select((value, index) => (Text: TextOf(value), Index: index)).DistinctBy(value => value.Text).ToList();
        // The name that other generators take, where the document gives one.
        var names = MemberNames.Of(context.Diagnostics, typeName, ReservedNames.EnumMembers, values.ConvertAll(value => new NamedMember(
            TextAt(schema["x-enum-varnames"], value.Index) ?? (isNumber ? "Value " + value.Text.Replace("-", "Minus ", StringComparison.Ordinal) : value.Text))));
        foreach (var ((text, index), name) in values.Zip(names))
        {
            yield return new JObject
            {
                ["name"] = name,
                ["literal"] = isNumber ? text : CSharpName.Literal(text),
                ["docs"] = new JArray(DocComment.Of(TextAt(schema[Annotation.EnumDocs], index) is { } docs ? $"`{text}`: {docs}" : $"`{text}`")),
            };
        }
    }

    private static string TextOf(JValue value) => Numbers.TextOf(value) ?? (string)value!;

    private static string? TextAt(JToken? list, int index) =>
        list is JArray texts && index < texts.Count && texts[index] is JValue { Value: string { Length: > 0 } text } ? text : null;
}
