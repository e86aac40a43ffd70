using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Writes one call of each operation as C#, with all of its parameters and its body.</summary>
/// <param name="document">The document after the passes.</param>
/// <param name="written">The document as it was written.</param>
/// <param name="values">Writes the values.</param>
/// <param name="generated">The namespace of the generated code.</param>
internal sealed class DriverOperations(ApiDocument document, ApiDocument written, DriverValues values, string generated)
{
    private readonly Dictionary<(string Path, string Verb), OperationParts> parts = OperationParts.All(written).ToDictionary(operation => (operation.Path, operation.Verb));
    private readonly DriverBodies bodies = new(document, values, generated);
    private readonly DriverAnswers answers = new(document);

    /// <summary>The calls in the order of the document.</summary>
    public IEnumerable<DriverOperation> All() => Operation.All(document).Select(Of);

    private DriverOperation Of(Operation operation)
    {
        var decisions = operation.Annotation;
        var parameters = operation.Parameters.Zip(decisions["parameters"] as JArray ?? [], (parameter, decision) => (Parameter: parameter, Member: (string)decision["member"]!, Value: values.OfMedia(parameter))).ToList();
        var body = bodies.Of(operation);
        var members = parameters.ConvertAll(parameter => $"{parameter.Member} = {parameter.Value.Expression}");
        if (body is not null)
        {
            members.Add($"{decisions["body"]!["member"]} = {body.Expression}");
        }
        return new(
            (string)decisions["id"]!,
            operation.Verb.ToUpperInvariant(),
            operation.Path,
            $"Returned(client.{decisions["access"]}.{decisions["method"]}(new global::{generated}.{decisions["request"]} {{ {string.Join(", ", members)} }}, options).AsTask(){Codec(decisions)})",
            [.. parameters.Select(parameter => new DriverArgument((string)parameter.Parameter["name"]!, (string)parameter.Parameter["in"]!, parameter.Value.Json))],
            body?.Json,
            (string?)decisions["body"]?["kind"] is "json" or "patch",
            parameters.TrueForAll(parameter => values.Fits(parameter.Parameter["schema"], parameter.Value.Json)) && FitsBody(operation, body),
            answers.Of(operation),
            [.. Unsent(operation)]);
    }

    private IEnumerable<string> Unsent(Operation operation) =>
        from parameter in parts[(operation.Path, operation.Verb)].Parameters
        let name = (string)parameter["name"]!
        let place = (string)parameter["in"]!
        where !Places.IsSetByTheClient(parameter)
            && !operation.Parameters.Any(sent => (string)sent["name"]! == name && (string)sent["in"]! == place)
        select $"{place} {name}";

    private static string? Codec(JObject decisions) => (string?)decisions["answer"]!["codec"] is { } codec ? ", " + codec : null;

    private bool FitsBody(Operation operation, DriverValue? body) =>
        body is null || body.Json.Type == JTokenType.Null || values.Fits(Passes.Bodies.RequestBody.Of(document, operation)!.Schema, body.Json);
}
