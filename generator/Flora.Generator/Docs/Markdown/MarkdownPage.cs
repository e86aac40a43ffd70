using System.Globalization;
using Flora.Generator.Docs.Reference;
using Flora.Generator.Docs.Samples;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes.Answers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Markdown;

/// <summary>Writes the page of an operation in one language.</summary>
internal sealed class MarkdownPage(IReferenceLanguage language, DocumentReader reader)
{
    private readonly MediaExamples examples = new(reader);

    /// <summary>The page; null where the language has no way to call the operation.</summary>
    public string? Of(ReferenceOperation operation) => language.Signature(operation) is not { } signature
        ? null
        : string.Join("\n\n", Parts(operation, signature).Where(part => part.Length > 0)) + "\n";

    private IEnumerable<string> Parts(ReferenceOperation operation, string signature)
    {
        yield return $"## {MarkdownText.Plain(operation.Title)}";
        yield return signature.Contains('\n', StringComparison.Ordinal) ? MarkdownText.Block("csharp", signature) : MarkdownText.Code(signature);
        yield return $"**{operation.Operation.Verb}** {MarkdownText.Code(operation.Operation.Path)}";
        yield return operation.IsDeprecated ? "Deprecated." : "";
        yield return MarkdownText.Prose(operation.Description);
        foreach (var (heading, nodes) in language.Inputs(operation).Where(section => section.Nodes.Count > 0))
        {
            yield return $"### {heading}";
            yield return NodeList.Of(nodes);
        }
        yield return "### Returns";
        foreach (var answer in operation.Successes)
        {
            yield return Returned(operation, answer);
        }
        foreach (var sample in operation.Samples)
        {
            foreach (var part in Sample(operation, sample))
            {
                yield return part;
            }
        }
        yield return "### Errors";
        yield return string.Join("\n\n", operation.Errors.Select(Error));
    }

    private string Returned(ReferenceOperation operation, Answer answer)
    {
        var text = MarkdownText.Prose(answer.Description);
        return answer.Json?.Value["schema"] is JObject schema ? $"{text}\n\n{NodeList.Of([language.Value(operation, schema)])}"
            : answer.Media.Count > 0 ? $"{text} The bytes of {string.Join(" or ", answer.Media.Select(media => MarkdownText.Code(media.Name)))}."
            : text;
    }

    private IEnumerable<string> Sample(ReferenceOperation operation, DocumentedSample sample)
    {
        if (sample.Texts.FirstOrDefault(text => text.Language == language.SampleLabel) is not { } text)
        {
            yield break;
        }
        yield return sample.Use == SampleUse.Call ? "### Example" : $"### Example: {MarkdownText.Plain(sample.Title)}";
        yield return MarkdownText.Block(text.Fence, text.Opening.Length == 0 ? text.Text : $"{text.Opening}\n{text.Text}");
        if (sample.Use == SampleUse.Call && sample.Output.Count > 0)
        {
            yield return "#### Response";
            yield return language.BeforeAnswer(operation);
            yield return MarkdownText.Block("json", Indented(sample.Output[0]));
        }
        if (sample.Use == SampleUse.EveryPage)
        {
            yield return "An item a line, as JSON.";
        }
    }

    private string Error(Answer answer)
    {
        var bodies = answer.Json is { } json ? examples.OrOfSchema(json.Value as JObject) : [];
        var code = bodies.Select(body => DocumentReader.Text(body.Value["error"]?["code"])).FirstOrDefault(code => code is not null);
        var head = $"- {MarkdownText.Code(answer.Status)}{(code is null ? "" : " " + MarkdownText.Code(code))}";
        var text = $"{MarkdownText.Prose(answer.Description)} {language.Error(answer)}".Trim();
        var shown = bodies.Select(body => MarkdownText.Block("json", Indented(body.Value)));
        return string.Join("\n\n", new[] { head, NodeList.Indent(text) }.Concat(shown.Select(NodeList.Indent)).Where(part => part.Trim().Length > 0));
    }

    private static string Indented(JToken value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2, CloseOutput = false })
        {
            value.WriteTo(writer);
        }
        return text.ToString();
    }
}
