using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;

namespace Flora.Generator.Docs.Samples;

/// <summary>An operation with all that samples of it are made of: values of the document's own examples.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Needed">The parameters without which it cannot be called.</param>
/// <param name="Optional">The others of which the document gives an example, without those that are deprecated.</param>
/// <param name="Body">The body that is sent: the first documented example; null for none.</param>
/// <param name="Answers">The documented examples of success, the first one first.</param>
internal sealed record SampledOperation(
    DocumentedOperation Operation,
    IReadOnlyList<CaseArgument> Needed,
    IReadOnlyList<CaseArgument> Optional,
    CaseBody? Body,
    IReadOnlyList<DocumentedAnswer> Answers)
{
    /// <summary>How it is paged; null when it is not.</summary>
    public Paging? Paging { get; } = Paging.Of(Operation);

    /// <summary>A value for the header by which the API knows a repeated request; null where there is none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Takes what a pass cannot do.</summary>
    public required Diagnostics Diagnostics { get; init; }

    /// <summary>A sample with the documented answer.</summary>
    /// <param name="use">What it shows.</param>
    /// <param name="title">The same in words.</param>
    /// <param name="more">What is sent beside what is needed.</param>
    /// <param name="answer">The answer; null for the first one.</param>
    public Sample Sample(SampleUse use, string title, IEnumerable<CaseArgument> more, DocumentedAnswer? answer = null)
    {
        var name = $"{Operation.Id}.{SampleNames.Of(use)}";
        return new(use, title, new ContractCase(name, Operation, answer ?? Answers[0], [.. Needed, .. more], Body)) { Paging = Paging, IdempotencyKey = IdempotencyKey };
    }

    /// <summary>The operation's heading, without the full stop that some documents set.</summary>
    public string Title => (DocumentReader.Text(Operation.Body["summary"]) is { Length: > 0 } summary ? summary.Trim() : Operation.Id).TrimEnd('.');
}
