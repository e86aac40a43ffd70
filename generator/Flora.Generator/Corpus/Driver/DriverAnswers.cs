using System.Globalization;
using System.Text;
using Flora.Generator.Corpus.Values;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Finds or makes what a server answers to an operation that succeeds: the first documented example, else a value of the schema.</summary>
internal sealed class DriverAnswers(ApiDocument document)
{
    private readonly MadeValues made = new(document, isSent: false);
    private readonly MediaExamples examples = new(new DocumentReader(document));

    /// <summary>The answer.</summary>
    public DriverAnswer Of(Operation operation)
    {
        var kind = (string?)operation.Annotation["answer"]?["kind"];
        var successes = Answer.Successes(document, operation);
        var answer = successes.FirstOrDefault(success => success.Media.Count > 0 && kind != "none") ?? (successes.Count > 0 ? successes[0] : null);
        var status = StatusOf(answer?.Status);
        if (answer is null || answer.Media.Count == 0 || kind == "none")
        {
            return new(answer is null ? 204 : status, null, null);
        }
        var media = kind is "json" or "optional" ? answer.Json ?? answer.Media[0] : answer.Media[0];
        var mediaType = SampleBytes.MediaType(media.Name);
        return MediaTypes.IsJson(media.Name)
            ? new(status, mediaType, Json((JObject)media.Value))
            : new(status, mediaType, new JValue(Encoding.UTF8.GetBytes("text é")));
    }

    private JToken Json(JObject media)
    {
        var documented = examples.Of(media).Select(example => example.Value).ToList();
        return media["schema"] is { } schema
            ? documented.FirstOrDefault(value => made.Fits(schema, value)) ?? made.Of(schema)
            : documented.FirstOrDefault() ?? new JValue("any");
    }

    private static int StatusOf(string? status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var exact) ? exact
        : status is { Length: 3 } range && char.IsAsciiDigit(range[0]) ? (range[0] - '0') * 100
        : 200;
}
