using Flora.Generator.Passes.Answers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>How operations are called in one language: what differs between the pages of an operation.</summary>
internal interface IReferenceLanguage
{
    /// <summary>The folder of its pages.</summary>
    string Folder { get; }

    /// <summary>What the language is called.</summary>
    string Name { get; }

    /// <summary>The label of the samples in it.</summary>
    string SampleLabel { get; }

    /// <summary>How the operation is called, as code; null when the language has no way to call it.</summary>
    string? Signature(ReferenceOperation operation);

    /// <summary>What the operation takes, under headings.</summary>
    IEnumerable<(string Heading, IReadOnlyList<ReferenceNode> Nodes)> Inputs(ReferenceOperation operation);

    /// <summary>The value of a schema that an answer holds.</summary>
    ReferenceNode Value(ReferenceOperation operation, JObject schema);

    /// <summary>What an error comes as, in Markdown.</summary>
    string Error(Answer answer);

    /// <summary>What stands before the documented answer; empty for nothing.</summary>
    string BeforeAnswer(ReferenceOperation operation);
}
