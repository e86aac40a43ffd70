using Flora.Generator.Document;
using Flora.Generator.Explain;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Operations;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>Operations as methods of the client.</summary>
internal sealed class CSharpReference(ApiDocument document) : IReferenceLanguage
{
    private readonly SchemaTree tree = new(document, new CSharpNames(document));

    public string Folder => "csharp";

    public string Name => "C#";

    public string SampleLabel => "C#";

    public string? Signature(ReferenceOperation operation) => string.Join('\n', SignatureLines.Of(operation.Operation).Select(line => line[0]));

    public IEnumerable<(string Heading, IReadOnlyList<ReferenceNode> Nodes)> Inputs(ReferenceOperation operation)
    {
        var annotation = operation.Operation.Annotation;
        List<ReferenceNode> members =
        [
            .. (annotation["parameters"] as JArray ?? []).Select(member => Parameter(operation, member)),
            .. annotation["body"] is { } body ? [Body(body)] : Enumerable.Empty<ReferenceNode>(),
        ];
        yield return ($"Members of `{annotation["request"]}`", members);
    }

    public ReferenceNode Value(ReferenceOperation operation, JObject schema) => tree.Of(schema);

    public string Error(Answer answer) => $"`{MethodDocs.ExceptionOf(answer.Status)}`.";

    public string BeforeAnswer(ReferenceOperation operation) => "It prints:";

    private ReferenceNode Parameter(ReferenceOperation operation, JToken member)
    {
        var parameter = operation.Operation.Parameters.First(node => (string?)node["name"] == (string?)member["name"] && (string?)node["in"] == (string?)member["in"]);
        var node = tree.Of($"{member["member"]}: {member["csharp"]}", parameter["schema"] as JObject ?? [], (string?)(parameter["description"] as JValue));
        return member["required"] is null ? node : node with { Text = $"{node.Text} Required.".TrimStart() };
    }

    private ReferenceNode Body(JToken body)
    {
        var schema = new JObject { ["$ref"] = Passes.Schemas.Reference(((string)body["csharp"]!).TrimEnd('?')) };
        return tree.Of($"{body["member"]}: {body["csharp"]}", schema);
    }
}
