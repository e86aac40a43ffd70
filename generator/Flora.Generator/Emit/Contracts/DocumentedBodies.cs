using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Finds the bodies that a case can send to an operation: its documented examples, and for files any bytes.</summary>
internal sealed class DocumentedBodies(DocumentReader reader)
{
    private readonly MediaExamples examples = new(reader);
    private readonly FormParts forms = new(reader);

    /// <summary>Whether the operation cannot be called without a body.</summary>
    public static bool IsRequired(DocumentedOperation operation) => operation.Decisions["body"]?["required"] is JValue { Value: true };

    public IReadOnlyList<CaseBody> Of(DocumentedOperation operation)
    {
        if (operation.Decisions["body"] is not JObject decisions
            || DocumentReader.Text(decisions["kind"]) is not { } kind
            || DocumentReader.Text(decisions["member"]) is not { } member
            || DocumentReader.Text(decisions["mediaType"]) is not { } mediaType
            || (reader.Follow(operation.Body["requestBody"]) as JObject)?["content"]?[mediaType] is not JObject media)
        {
            return [];
        }
        var documented = examples.OrOfSchema(media);
        return kind switch
        {
            "file" => [.. OrNone(documented).Select(example => Body(example.Key, SampleBytes.Of(example.Value), []))],
            "multipart" or "urlencoded" when decisions["codec"] is null => [.. OrNone(documented).Select(example => (example.Key, Parts: forms.Of(media, example.Value as JObject, withFiles: kind == "multipart")))
                .Where(example => example.Parts is not null)
                .Select(example => Body(example.Key, null, example.Parts!))],
            _ => [.. documented.Select(example => Body(example.Key, example.Value, []))],
        };

        CaseBody Body(string example, JToken? value, IReadOnlyList<CasePart> parts) => new(kind, member, SampleBytes.MediaType(mediaType), example, value, parts);
    }

    private static IEnumerable<KeyValuePair<string, JToken?>> OrNone(IReadOnlyList<KeyValuePair<string, JToken>> documented) =>
        documented.Count > 0
            ? documented.Select(example => new KeyValuePair<string, JToken?>(example.Key, example.Value))
            : [new(MediaExamples.Unnamed, null)];
}
