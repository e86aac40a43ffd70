using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Operations;
using Flora.Generator.Passes.Types;

namespace Flora.Generator.Explain;

/// <summary>What comes of each documented status: a value, or an exception.</summary>
internal static class AnswerLines
{
    public static IEnumerable<string[]> Of(ApiDocument document, Operation operation)
    {
        var successes = Answer.Successes(document, operation);
        foreach (var answer in Answer.All(document, operation))
        {
            var outcome = successes.Contains(answer) ? "" : MethodDocs.ExceptionOf(answer.Status);
            yield return [answer.Status, outcome, BodyOf(document, answer), answer.Description.ReplaceLineEndings(" ").Trim()];
        }
    }

    private static string BodyOf(ApiDocument document, Answer answer) =>
        answer.Json is { } json ? TypeMapper.Map(document, json.Value["schema"]).Name
        : answer.IsText(document) ? "string"
        : answer.Media.Count > 0 ? "FloraDownload"
        : "(no body)";
}
