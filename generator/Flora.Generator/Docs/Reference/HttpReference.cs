using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>Operations as requests.</summary>
internal sealed class HttpReference(ApiDocument document) : IReferenceLanguage
{
    private static readonly (string Place, string Heading)[] Places =
        [("path", "Path Parameters"), ("query", "Query Parameters"), ("header", "Header Parameters"), ("cookie", "Cookie Parameters")];

    private readonly WireNames names = new(document);
    private readonly SchemaTree tree = new(document, new WireNames(document));

    public string Folder => "http";

    public string Name => "HTTP";

    public string SampleLabel => "curl";

    public string? Signature(ReferenceOperation operation) => $"{operation.Operation.Verb.ToUpperInvariant()} {operation.Operation.Path}";

    public IEnumerable<(string Heading, IReadOnlyList<ReferenceNode> Nodes)> Inputs(ReferenceOperation operation)
    {
        foreach (var (place, heading) in Places)
        {
            yield return (heading, [.. operation.Operation.Parameters.Where(parameter => (string?)parameter["in"] == place).Select(Parameter)]);
        }
        if (RequestBody.Of(document, operation.Operation) is { } body)
        {
            var schema = body.Schema as JObject ?? [];
            yield return ($"Body (`{body.MediaType}`{(body.IsRequired ? "" : ", optional")})", [tree.Of(names.Value(schema), schema, body.Description)]);
        }
    }

    public ReferenceNode Value(ReferenceOperation operation, JObject schema) => tree.Of(schema);

    public string Error(Answer answer) => "";

    public string BeforeAnswer(ReferenceOperation operation) => "";

    private ReferenceNode Parameter(JObject parameter)
    {
        var schema = parameter["schema"] as JObject ?? [];
        var isRequired = parameter["required"] is JValue { Value: true };
        return tree.Of($"{parameter["name"]}: {(isRequired ? "" : "optional ")}{names.TypeOf(schema)}", schema, (string?)(parameter["description"] as JValue));
    }
}
