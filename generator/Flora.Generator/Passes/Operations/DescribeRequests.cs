using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Servers;
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
        var names = MemberNames.Of(
            context.Diagnostics, request, ReservedNames.RequestMembers,
            [.. operation.Parameters.Select(parameter => new NamedMember((string?)parameter["name"] ?? "", parameter, (string?)parameter["in"] ?? ""))]);
        var scope = new NameScope(context.Settings.Namespace, names);
        var parameters = operation.Parameters.Zip(names, (parameter, member) => RequestParameters.Describe(context, operation, parameter, member, scope)).ToList();
        var body = annotation["body"] as JObject;
        var sends = parameters.Select(parameter => (string)parameter["send"]!)
            .Prepend(OperationServer.Send(context, operation))
            .Append((string?)body?["send"])
            .Append((string?)annotation["answer"]?["accept"] is { } accept ? $"Accept({accept})" : null)
            .Append((string?)annotation["answer"]?["unread"] is { } unread ? $"Unread({unread})" : null)
            .Append(annotation["answer"]?["redirects"] is JArray redirects ? Redirected(redirects, annotation["answer"]!["followsRedirects"] is not null) : null)
            .OfType<string>()
            .ToList();
        annotation["requestMarker"] = context.Files.Add($"{context.Settings.SdkFolder}/{request}.g.cs");
        annotation["namespace"] = context.Settings.Namespace;
        annotation["requestUsings"] = Usings.Of(
            context.Settings, ["System", "System.Net.Http", "Flora.Runtime", .. Usings.For(parameters.Append(body).OfType<JObject>().Select(member => (string)member["csharp"]!))]);
        annotation["httpMethod"] = "ApiMethod." + CSharpName.Type(operation.Verb);
        annotation["path"] = CSharpName.Literal(operation.Path.TrimStart('/'));
        AddList(annotation, "parameters", parameters);
        Deprecation.Note(annotation, "requestHasObsolete", parameters);
        AddList(annotation, "sends", sends);
        if (parameters.Exists(parameter => parameter["required"] is not null) || body?["required"] is not null)
        {
            annotation["requestRequired"] = true;
        }
    }

    private static string Redirected(JArray answers, bool isFollowed) =>
        $"Redirected(isFollowed: {(isFollowed ? "true" : "false")}, {string.Join(", ", answers.Select(answer => CSharpName.Literal((string)answer!)))})";

    private static void AddList(JObject annotation, string key, IReadOnlyCollection<object> items)
    {
        if (items.Count > 0)
        {
            annotation[key] = new JArray(items);
        }
    }

}
