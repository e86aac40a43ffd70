using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes the request record of each operation: its members, the local checks, and how it becomes a request.</summary>
public sealed class DescribeRequests : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            Describe(context, operation);
        }
    }

    private static void Describe(PassContext context, Operation operation)
    {
        var annotation = operation.Annotation;
        var request = (string)annotation["request"]!;
        var names = new MemberNames(ReservedNames.RequestMembers, request);
        var checks = new List<string>();
        var parameters = new JArray();
        foreach (var parameter in operation.Parameters)
        {
            var described = DescribeParameter(context, names, parameter);
            parameters.Add(described);
            checks.AddRange(ParameterChecks.Of(context.Document, parameter, (string)described["member"]!));
        }
        annotation["requestMarker"] = context.Files.Add($"{context.Settings.SdkFolder}/{request}.g.cs");
        annotation["namespace"] = context.Settings.Namespace;
        annotation["requestUsings"] = Usings.Of(context.Settings, "System", "System.Net.Http", "Flora.Runtime");
        annotation["httpMethod"] = "HttpMethod." + CSharpName.Type(operation.Verb);
        annotation["path"] = CSharpName.Literal(operation.Path.TrimStart('/'));
        if (parameters.Count > 0)
        {
            annotation["parameters"] = parameters;
        }
        if (checks.Count > 0)
        {
            annotation["checks"] = new JArray(checks);
        }
    }

    private static JObject DescribeParameter(PassContext context, MemberNames names, JObject parameter)
    {
        var name = (string?)parameter["name"] ?? "";
        var place = (string?)parameter["in"] ?? "";
        var schema = parameter["schema"] as JObject ?? [];
        var type = TypeMapper.Map(context.Document, schema);
        var member = names.Add(name, parameter);
        var value = type.Reader switch
        {
            "Value" => $"{member}?.Value",
            "List" or "Map" or "Object" => null,
            _ => member,
        };
        if (value is null || place is not ("query" or "header"))
        {
            context.Diagnostics.Error(DiagnosticCodes.NotGenerated, parameter,
                $"The {place} parameter {name} cannot be generated yet", "Only single values in the query or in a header can; take it out of the operation");
        }
        return new JObject
        {
            ["name"] = name,
            ["in"] = place,
            ["member"] = member,
            ["csharp"] = type.Name + "?",
            ["docs"] = new JArray(DocComment.Of(Description(context, parameter, schema, name), Constraints.Of(context.Document, schema).Sentences())),
            ["send"] = $"{(place == "header" ? "Header" : "Query")}({CSharpName.Literal(name)}, {value})",
        };
    }

    private static string Description(PassContext context, JObject parameter, JObject schema, string name) =>
        (string?)(parameter["description"] as JValue)
        ?? (string?)(Schemas.Follow(context.Document, schema)["description"] as JValue)
        ?? $"The parameter `{name}`.";
}
