using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Run;

/// <summary>Counts what a document has, before any pass could leave something out.</summary>
internal static class DocumentCounts
{
    /// <summary>The operations.</summary>
    public static int Operations(ApiDocument document) => OperationParts.All(document).Count();

    /// <summary>The examples of JSON in bodies and answers.</summary>
    public static int Examples(ApiDocument document)
    {
        var examples = new MediaExamples(new DocumentReader(document));
        return (from operation in OperationParts.All(document)
                let answers = (operation.Node["responses"] as JObject)?.Properties().Select(answer => References.Follow(document, answer.Value)) ?? []
                from content in answers.Append(operation.Body).OfType<JObject>().Select(holder => holder["content"]).OfType<JObject>()
                from media in content.Properties()
                where MediaTypes.IsJson(media.Name)
                from example in examples.Of(References.Follow(document, media.Value) as JObject)
                select example).Count();
    }
}
