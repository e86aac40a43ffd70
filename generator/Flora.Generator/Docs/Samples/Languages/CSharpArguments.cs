using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes what a method of the client is called with: the short form where all of it stands in path and body, else a request.</summary>
internal sealed class CSharpArguments(CSharpValues values)
{
    public string Of(ContractCase request)
    {
        var parameters = request.Arguments.Select(argument => (argument, Decision: DecisionOf(request.Operation, argument.Parameter))).ToList();
        var body = request.Body is { } sent ? BodyOf(request.Operation, sent) : null;
        if (request.Operation.Decisions["shortcut"] is not null && parameters.TrueForAll(parameter => parameter.argument.Parameter.In == "path")
            && (body is null || request.Operation.Decisions["body"]?["required"] is not null))
        {
            var inPath = parameters.OrderBy(parameter => request.Operation.Path.IndexOf($"{{{parameter.argument.Parameter.Name}}}", StringComparison.Ordinal));
            return string.Join(", ", inPath.Select(parameter => ValueOf(parameter.argument, parameter.Decision)).Concat(body is null ? [] : [body]));
        }
        var members = parameters.Select(parameter => $"{parameter.argument.Parameter.Member} = {ValueOf(parameter.argument, parameter.Decision)}")
            .Concat(body is null ? [] : [$"{request.Body!.Member} = {body}"])
            .ToList();
        return members.Count == 0 ? "" : CSharpValues.New("", members);
    }

    private static JToken DecisionOf(DocumentedOperation operation, DocumentedParameter parameter) =>
        operation.Decisions["parameters"]!.First(decision => (string?)decision["name"] == parameter.Name && (string?)decision["in"] == parameter.In);

    private string ValueOf(CaseArgument argument, JToken decision) => values.Of((string)decision["csharp"]!, argument.Value);

    private string BodyOf(DocumentedOperation operation, CaseBody body)
    {
        var type = ((string)operation.Decisions["body"]!["csharp"]!).TrimEnd('?');
        return body.Kind switch
        {
            "file" => File(SampleFiles.OfBody, null),
            "multipart" or "urlencoded" when body.Value is null => CSharpValues.New(type, [.. body.Parts.Select(part => $"{part.Member} = {PartOf(part, type)}")]),
            _ => values.Of(type, body.Value!),
        };
    }

    private string PartOf(CasePart part, string form) =>
        part.IsFile ? File(SampleFiles.OfPart(part), part.MediaType) : values.Of(values.TypeOfPart(form, part.Member), part.Value);

    private static string File(string name, string? mediaType) =>
        $"FloraFile.FromPath({CSharpName.Literal(name)}{(mediaType is null ? "" : ", " + CSharpName.Literal(mediaType))})";
}
