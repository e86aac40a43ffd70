using System.Text;
using Flora.Generator.Document;
using Flora.Generator.Docs.Markdown;
using Flora.Generator.Docs.Reference;
using Flora.Generator.Docs.Samples;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Site;

/// <summary>The maintainer's document with the samples in it, as programs read it and as the renderer does.</summary>
internal static class ReferenceDocument
{
    /// <summary>Adds the samples to each operation: a text a language, that shows every use.</summary>
    public static void AddSamples(ApiDocument document, IReadOnlyList<ReferenceOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (NodeOf(document, operation) is { } node && operation.Samples.Count > 0)
            {
                node["x-codeSamples"] = new JArray(operation.Samples.SelectMany(sample => sample.Texts).Select(text => text.Language).Distinct()
                    .Select(language => new JObject
                    {
                        ["lang"] = operation.Samples.SelectMany(sample => sample.Texts).First(text => text.Language == language).Fence,
                        ["label"] = language,
                        ["source"] = SampleSheet.Of(operation.Samples, language),
                    }));
            }
        }
    }

    /// <summary>Makes the document one of which the renderer shows text as text, and under names that can stand in a link.</summary>
    public static void ForRenderer(ApiDocument document, IReadOnlyList<ReferenceOperation> operations, TagLinks tags)
    {
        foreach (var described in DocumentWalk.Run(document, new Diagnostics()).All.Select(node => node.Object).Distinct())
        {
            if (described["description"] is JValue { Value: string text })
            {
                described["description"] = MarkdownText.Prose(text);
            }
        }
        foreach (var operation in operations)
        {
            if (NodeOf(document, operation) is { } node)
            {
                node["operationId"] = operation.PageName;
                if (node["tags"] is JArray given)
                {
                    node["tags"] = new JArray(given.Select(tag => tags.Of((string)tag!)));
                }
            }
        }
        tags.AddTo(document);
    }

    /// <summary>The document as a script: nothing in it can end the script, or a line of it.</summary>
    public static string Script(ApiDocument document) =>
        $"window.referenceDocument = {Escaped(document.Root.ToString(Formatting.None))};\n";

    private static JObject? NodeOf(ApiDocument document, ReferenceOperation operation) =>
        document.Root["paths"]?[operation.Operation.Path] is { } item ? (References.Follow(document, item) as JObject)?[operation.Operation.Verb] as JObject : null;

    private static string Escaped(string json)
    {
        var escaped = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            escaped.Append(character is '<' or '>' or '\u2028' or '\u2029' ? $"\\u{(int)character:x4}" : character.ToString());
        }
        return escaped.ToString();
    }
}
