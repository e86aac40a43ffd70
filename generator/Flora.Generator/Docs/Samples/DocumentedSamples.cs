using System.Text;
using Flora.Generator.Document;
using Flora.Generator.Docs.Samples.Languages;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>All samples of a document: found by the passes, written in each language.</summary>
public static class DocumentedSamples
{
    /// <summary>The samples in the order of the document.</summary>
    /// <param name="document">The document after the passes.</param>
    /// <param name="settings">The project that the samples in C# are for.</param>
    /// <param name="diagnostics">Is told of operations of which no sample can be made.</param>
    public static IReadOnlyList<DocumentedSample> Of(ApiDocument document, GenerationSettings settings, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(settings);
        var reader = new DocumentReader(document);
        var stubs = new SampleStubs(reader, new CaseCredentials(document));
        var languages = SampleLanguages.Of(document, settings);
        return
        [
            .. from operation in new SampledOperations(reader, diagnostics).All()
               from sample in SamplePasses.All.SelectMany(pass => pass.Of(operation))
               select Written(sample, operation, languages, stubs),
        ];
    }

    private static DocumentedSample Written(Sample sample, SampledOperation operation, IReadOnlyList<ISampleLanguage> languages, SampleStubs stubs) => new(
        sample.Name,
        operation.Operation.Id,
        sample.Use,
        sample.Title,
        [
            .. from language in languages
               let text = language.Write(sample)
               where text is not null
               select new SampleText(language.Label, language.Fence, language.Comment, language.Opening, text),
        ],
        stubs.Of(sample, operation.Answers.FirstOrDefault(answer => sample.Follow?.HasEnded(answer.Body) == false) ?? sample.Request.Answer),
        SampleFiles.Needed(sample.Request),
        Output(sample),
        operation.Operation.AnswerKind == "stream" ? DownloadOf(sample.Request.Answer) : null);

    private static IReadOnlyList<JToken> Output(Sample sample) =>
        sample.Use == SampleUse.EveryPage ? [.. SampleStubs.ItemsOf(sample), .. SampleStubs.ItemsOf(sample)]
        : sample.Request.Operation.AnswerKind is "json" or "optional" && sample.Request.Answer.Body is { } body ? [body]
        : [];

    private static byte[] DownloadOf(DocumentedAnswer answer) => answer.Body switch
    {
        JValue { Type: JTokenType.Bytes } bytes => (byte[])bytes.Value!,
        { } body => Encoding.UTF8.GetBytes(DocumentReader.Text(body) ?? body.ToString()),
        null => [],
    };
}
