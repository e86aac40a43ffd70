using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Commands;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes samples as commands of the tool.</summary>
/// <param name="tool">The word that starts it.</param>
internal sealed class ToolLanguage(string tool) : ISampleLanguage
{
    public string Label => tool;

    public string Fence => "sh";

    public string Comment => "#";

    public string Opening => "";

    public string? Write(Sample sample)
    {
        var operation = sample.Request.Operation;
        if (operation.Body[Annotation.Command] is not JObject command)
        {
            return null;
        }
        var words = CommandWords.Of(new Operation(operation.Path, operation.HttpMethod.ToLowerInvariant(), operation.Body));
        IEnumerable<string> inPlace = OptionsOf(command).Where(option => option["isPositional"] is not null).Select(option => ShellWord.Of(Texts(sample, option)[0]));
        var first = string.Join(' ', new[] { tool }.Concat(words).Concat(inPlace));
        var typed = string.Join(" \\\n  ", new[] { first }.Concat(Given(sample, command)));
        return sample.Use == SampleUse.Follow ? ShellLoops.Until(typed, sample.Follow!) : typed;
    }

    private static IEnumerable<string> Given(Sample sample, JObject command)
    {
        foreach (var option in OptionsOf(command).Where(option => option["isPositional"] is null))
        {
            foreach (var text in Texts(sample, option))
            {
                yield return $"{option["option"]} {ShellWord.Of(text)}";
            }
        }
        foreach (var words in sample.Request.Body is { } body ? ToolBody.Of(body, command) : [])
        {
            yield return words;
        }
        if (sample.Use == SampleUse.EveryPage)
        {
            yield return "--all";
            yield return "--format jsonl";
        }
        if (sample.Request.Operation.AnswerKind == "stream")
        {
            yield return $"--output {SampleFiles.OfAnswer}";
        }
    }

    private static IEnumerable<JToken> OptionsOf(JObject command) => (command["parameters"] as JArray ?? []).Where(option => option["in"] is not null);

    private static IReadOnlyList<string> Texts(Sample sample, JToken option) =>
        sample.Request.Arguments.FirstOrDefault(argument =>
            argument.Parameter.Name == (string?)option["name"] && argument.Parameter.In == (string?)option["in"]) is { } argument
            ? IsJson(option) || (argument.Value is not JValue && option["isList"] is null) ? [argument.Value.ToString(Formatting.None)] : argument.WireTexts
            : [];

    private static bool IsJson(JToken option) => ((string)option["class"]!).StartsWith("JsonParameter<", StringComparison.Ordinal);
}
