using Flora.Generator.Corpus.Values;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Finds every documented example of JSON in the bodies and the answers of the operations.</summary>
internal sealed class DriverExamples(ApiDocument document, NameScope scope)
{
    private readonly MadeValues values = new(document, isSent: true);
    private readonly MediaExamples examples = new(new DocumentReader(document));

    /// <summary>The examples in the order of the document.</summary>
    public IEnumerable<DriverExample> All() => Operation.All(document).SelectMany(operation => OfBody(operation).Concat(OfAnswers(operation)));

    private IEnumerable<DriverExample> OfBody(Operation operation) =>
        RequestBody.Of(document, operation) is { Kind: BodyKind.Json or BodyKind.Patch } body
            ? Of($"{operation.Annotation["id"]} body", body.Media)
            : [];

    private IEnumerable<DriverExample> OfAnswers(Operation operation) =>
        from answer in Answer.All(document, operation)
        from media in answer.Media
        where MediaTypes.IsJson(media.Name)
        from example in Of($"{operation.Annotation["id"]} {answer.Status}", (JObject)media.Value)
        select example;

    private IEnumerable<DriverExample> Of(string place, JObject media) =>
        from example in examples.Of(media)
        select new DriverExample(
            $"{place} {example.Key}", example.Value, TypeMapper.Map(document, media["schema"], scope).ItemCodec,
            media["schema"] is not { } schema || values.Fits(schema, example.Value));
}
