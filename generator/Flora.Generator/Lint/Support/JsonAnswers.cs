using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Which of the types of JSON that one answer can have are read.</summary>
internal static class JsonAnswers
{
    /// <summary>The types of a successful answer beside the one that is read, where their schema is another one.</summary>
    public static IEnumerable<JToken?> NotRead(SupportContext context, JObject operation)
    {
        var parts = context.Operation!;
        // An answer that several statuses share is found once.
        foreach (var answer in Answer.Successes(context.Document, new Operation(parts.Path, parts.Verb, operation)).DistinctBy(answer => answer.Response))
        {
            var types = answer.Media.Where(media => MediaTypes.IsJson(media.Name)).ToList();
            foreach (var other in types.Skip(1).Where(other => !Same(context.Document, types[0], other)))
            {
                yield return other;
            }
        }
    }

    private static bool Same(ApiDocument document, JProperty one, JProperty other) => JToken.DeepEquals(SchemaOf(document, one), SchemaOf(document, other));

    private static JToken SchemaOf(ApiDocument document, JProperty media) =>
        References.Follow(document, media.Value)?["schema"] is { } schema ? References.Follow(document, schema) ?? schema : new JObject();
}
