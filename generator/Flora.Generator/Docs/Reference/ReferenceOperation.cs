using Flora.Generator.Document;
using Flora.Generator.Docs.Samples;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>An operation with its samples, as the pages of every language tell of it.</summary>
/// <param name="Document">The document after the passes.</param>
/// <param name="Operation">The operation.</param>
/// <param name="PageName">What its pages are called, without an ending.</param>
/// <param name="Samples">Its samples.</param>
internal sealed record ReferenceOperation(ApiDocument Document, Operation Operation, string PageName, IReadOnlyList<DocumentedSample> Samples)
{
    public string Id => (string)Operation.Annotation["id"]!;

    /// <summary>What it does, in a few words.</summary>
    public string Title => ((string?)(Operation.Node["summary"] as JValue) is { Length: > 0 } summary ? summary.Trim() : Id).TrimEnd('.');

    /// <summary>What the document says about it, in Markdown; empty when it says nothing.</summary>
    public string Description => ((string?)(Operation.Node["description"] as JValue) ?? "").Trim();

    /// <summary>The tag that it stands under first; null when it has none.</summary>
    public string? FirstTag => (string?)((Operation.Node["tags"] as JArray)?.FirstOrDefault() as JValue);

    public bool IsDeprecated => Operation.Node["deprecated"] is JValue { Value: true };

    /// <summary>The documented answers of success.</summary>
    public IReadOnlyList<Answer> Successes => Answer.Successes(Document, Operation);

    /// <summary>The documented errors.</summary>
    public IEnumerable<Answer> Errors => Answer.All(Document, Operation).Except(Successes);
}
