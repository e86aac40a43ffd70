using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the values of an open enum: their names, their literals and what the document says of them.</summary>
internal static class EnumValues
{
    public static IEnumerable<JObject> Of(string typeName, JObject schema, bool isNumber)
    {
        var names = new MemberNames(ReservedNames.EnumMembers, typeName);
        var values = schema["enum"]!.OfType<JValue>().Select((value, index) => (Text: TextOf(value), Index: index)).DistinctBy(value => value.Text).ToList();
        foreach (var (text, index) in values)
        {
            // The name that other generators take, where the document gives one.
            var wanted = TextAt(schema["x-enum-varnames"], index) ?? (isNumber ? "Value " + text.Replace("-", "Minus ", StringComparison.Ordinal) : text);
            yield return new JObject
            {
                ["name"] = names.Add(wanted),
                ["literal"] = isNumber ? text : CSharpName.Literal(text),
                ["docs"] = new JArray(DocComment.Of(TextAt(schema[Annotation.EnumDocs], index) is { } docs ? $"`{text}`: {docs}" : $"`{text}`")),
            };
        }
    }

    private static string TextOf(JValue value) => Numbers.TextOf(value) ?? (string)value!;

    private static string? TextAt(JToken? list, int index) =>
        list is JArray texts && index < texts.Count && texts[index] is JValue { Value: string { Length: > 0 } text } ? text : null;
}
