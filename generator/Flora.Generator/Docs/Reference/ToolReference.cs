using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Commands;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>Operations as commands of the tool.</summary>
internal sealed class ToolReference(ApiDocument document, string tool) : IReferenceLanguage
{
    private readonly WireNames names = new(document);
    private readonly SchemaTree tree = new(document, new WireNames(document));

    public string Folder => "cli";

    public string Name => "Command line";

    public string SampleLabel => tool;

    public string? Signature(ReferenceOperation operation) =>
        operation.Operation.Node[Annotation.Command] is null ? null : $"$ {tool} {string.Join(' ', CommandWords.Of(operation.Operation))}{Places(operation)}";

    public IEnumerable<(string Heading, IReadOnlyList<ReferenceNode> Nodes)> Inputs(ReferenceOperation operation)
    {
        var command = operation.Operation.Node[Annotation.Command];
        var members = BodySchema(operation);
        var parameters = Options(command?["parameters"])
            .Select(option => option["in"] is { } place ? Parameter(operation, option, (string)place!) : Member(members, option))
            .Concat(Options(command?["body"]?["members"]).Select(option => Member(members, option)));
        yield return ("Parameters", [.. parameters, .. Whole(command)]);
    }

    public ReferenceNode Value(ReferenceOperation operation, JObject schema) => tree.Of(schema);

    public string Error(Answer answer) => ToolExitCodes.Of(answer.Status) is { } code ? $"Exit code {code}." : "";

    public string BeforeAnswer(ReferenceOperation operation) =>
        $"On a terminal it is shown as a table; in a pipe, or with `--format json`, it is printed as{(operation.Operation.Annotation["page"] is null ? "" : " the page")}:";

    private static JArray Options(JToken? list) => list as JArray ?? [];

    private static string Places(ReferenceOperation operation) =>
        string.Concat(Options(operation.Operation.Node[Annotation.Command]?["parameters"]).Where(option => option["isPositional"] is not null).Select(option => $" {option["hint"]}"));

    private ReferenceNode Parameter(ReferenceOperation operation, JToken option, string place)
    {
        var parameter = operation.Operation.Parameters.First(node => (string?)node["name"] == (string?)option["name"] && (string?)node["in"] == place);
        return Node(option, parameter["schema"] as JObject ?? [], (string?)(parameter["description"] as JValue));
    }

    private ReferenceNode Member(JObject body, JToken option) => Node(option, body["properties"]?[(string)option["name"]!] as JObject ?? [], null);

    private ReferenceNode Node(JToken option, JObject schema, string? description) =>
        tree.Of($"{option["option"]}: {(option["isRequired"] is null ? "optional " : "")}{names.TypeOf(schema)}", schema, description) with { Children = [] };

    private JObject BodySchema(ReferenceOperation operation) =>
        RequestBody.Of(document, operation.Operation)?.Schema is JObject schema ? Schemas.Follow(document, schema) : [];

    private static IEnumerable<ReferenceNode> Whole(JToken? command)
    {
        if (command?["body"] is not null)
        {
            yield return new("--body: optional JSON", "The whole body in place of the options above; `-` reads it from standard input.", []);
        }
    }
}
