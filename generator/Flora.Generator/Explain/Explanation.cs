using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Explain;

/// <summary>Tells what is generated for one operation.</summary>
/// <param name="document">The document after the passes.</param>
internal sealed class Explanation(ApiDocument document)
{
    /// <summary>The whole text, a section a subject.</summary>
    public string Of(Operation operation) => string.Join("\n", new[]
    {
        Head(operation),
        new Section("C#", SignatureLines.Of(operation)).ToString(),
        new Section($"Request {operation.Annotation["request"]}", InputLines.Of(operation)).ToString(),
        new Section("Answers", AnswerLines.Of(document, operation)).ToString(),
        new Section("Models", ModelLines.Of(document, operation)).ToString(),
        new Section("Command", CommandLines.Of(operation)).ToString(),
        new Section("Contract cases", Cases(operation)).ToString(),
    }.Where(section => section.Length > 0));

    private static string Head(Operation operation) =>
        $"{operation.Verb.ToUpperInvariant()} {operation.Path}   {operation.Annotation["id"]}   {SourceLocations.Of(operation.Node)}\n";

    private IEnumerable<string[]> Cases(Operation operation) =>
        ContractCases.NamesOf(document, (string)operation.Annotation["id"]!).Select(name => new[] { name });
}
