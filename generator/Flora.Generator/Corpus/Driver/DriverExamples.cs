using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Finds how the generated code reads and writes every documented example of JSON.</summary>
/// <param name="document">The document after the passes.</param>
/// <param name="written">The document as it was written.</param>
/// <param name="scope">Where the codecs are named.</param>
internal sealed class DriverExamples(ApiDocument document, ApiDocument written, NameScope scope)
{
    /// <summary>The examples in the order of the document; one of a media type that the passes left out is missing.</summary>
    public IEnumerable<DriverExample> All()
    {
        var examples = WrittenExamples.All(written).ToLookup(example => example.Place);
        return from operation in Operation.All(document)
               from media in OfBody(operation).Concat(OfAnswers(operation))
               let codec = TypeMapper.Map(document, media.Media["schema"], scope).ItemCodec
               from example in examples[media.Place]
               select new DriverExample($"{operation.Annotation["id"]} {media.Place.Status ?? "body"} {example.Name}", example.Value, codec, example.Fits);
    }

    private IEnumerable<(MediaPlace Place, JObject Media)> OfBody(Operation operation) =>
        from body in new[] { operation.Node["requestBody"] }.OfType<JToken>()
        from media in (References.Follow(document, body)?["content"] as JObject)?.Properties() ?? []
        where MediaTypes.IsJson(media.Name) && media.Value is JObject
        select (new MediaPlace(operation.Path, operation.Verb, null, media.Name), (JObject)media.Value);

    private IEnumerable<(MediaPlace Place, JObject Media)> OfAnswers(Operation operation) =>
        from answer in Answer.All(document, operation)
        from media in answer.Media
        where MediaTypes.IsJson(media.Name)
        select (new MediaPlace(operation.Path, operation.Verb, answer.Status, media.Name), (JObject)media.Value);
}
