using Flora.Generator.Passes;
using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Makes the members of a form out of an example of it.</summary>
internal sealed class FormParts(DocumentReader reader)
{
    /// <summary>The parts in the order of the schema; null when a required one has no value.</summary>
    /// <param name="media">The media type object of the form.</param>
    /// <param name="example">The example; null when the document gives none.</param>
    /// <param name="withFiles">Whether the form can hold files.</param>
    public IReadOnlyList<CasePart>? Of(JObject media, JObject? example, bool withFiles)
    {
        var schema = reader.Follow(media["schema"]) as JObject;
        var members = (schema?[Annotation.Form]?["members"] as JArray ?? []).OfType<JObject>().ToList();
        var required = (schema?["required"] as JArray ?? []).Select(DocumentReader.Text).ToHashSet();
        var encodings = media["encoding"] as JObject ?? [];
        List<CasePart> parts = [];
        foreach (var member in members)
        {
            var name = (string)JToken.Parse(DocumentReader.Text(member["json"])!)!;
            var part = reader.Follow(schema!["properties"]?[name]) as JObject ?? [];
            if (ValueOf(part, example?[name], withFiles && IsFile(part)) is { } value)
            {
                parts.Add(new(name, DocumentReader.Text(member["name"])!, value, MemberEncoding.Of(encodings, name)));
            }
            else if (required.Contains(name))
            {
                return null;
            }
        }
        return parts;
    }

    /// <summary>A file is sent also when the example leaves it out: JSON cannot hold one.</summary>
    private static JToken? ValueOf(JObject schema, JToken? example, bool isFile) =>
        isFile ? SampleBytes.Of(example)
        : example is null or JValue { Type: JTokenType.Null } ? SchemaExamples.Of(schema).FirstOrDefault()
        : example;

    private static bool IsFile(JObject schema) => DocumentReader.Text(schema["type"]) == "string" && DocumentReader.Text(schema["format"]) == "binary";
}
