using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Finds the examples of JSON in the bodies and the answers of a document, before any pass could leave one out.</summary>
internal static class WrittenExamples
{
    /// <summary>All of them, in the order of the document.</summary>
    /// <param name="document">The document as it was written.</param>
    public static IEnumerable<WrittenExample> All(ApiDocument document)
    {
        var examples = new MediaExamples(new DocumentReader(document));
        var validator = new SchemaValidator(document);
        return from operation in OperationParts.All(document)
               from holder in HoldersOf(document, operation)
               from media in (holder.Node["content"] as JObject)?.Properties() ?? []
               where MediaTypes.IsJson(media.Name)
               let content = References.Follow(document, media.Value) as JObject
               from example in examples.OrOfSchema(content)
               select new WrittenExample(
                   new(operation.Path, operation.Verb, holder.Status, media.Name), example.Key, example.Value,
                   content!["schema"] is not { } schema || validator.Fits(schema, example.Value));
    }

    private static IEnumerable<(string? Status, JObject Node)> HoldersOf(ApiDocument document, OperationParts operation)
    {
        if (operation.Body is { } body)
        {
            yield return (null, body);
        }
        foreach (var answer in (operation.Node["responses"] as JObject)?.Properties() ?? [])
        {
            if (References.Follow(document, answer.Value) is JObject node)
            {
                yield return (answer.Name, node);
            }
        }
    }
}
