using System.Text.RegularExpressions;
using Flora.Generator.Diff.Compare;
using Flora.Generator.Diff.Schemas;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Surface;

/// <summary>Reads what the passes say about an operation.</summary>
internal static partial class SurfaceOperations
{
    /// <summary>What is generated for an operation.</summary>
    public static SurfaceOperation Read(WireOperation wire)
    {
        var annotation = (JObject)wire.Node[Annotation.Operation]!;
        var members = Members(wire, annotation);
        var command = wire.Node[Annotation.Command] as JObject;
        return new(
            wire,
            $"{Text(annotation, "access") ?? Text(annotation, "client")}.{Text(annotation, "method")}",
            Returns(annotation),
            Text(annotation, "request") ?? "",
            annotation["requestRequired"] is JValue { Value: true },
            Shortcut(wire, members),
            members,
            command?["words"] is { } words ? string.Join(' ', Word().Matches(SchemaResolver.Text(words)).Select(match => match.Value)) : null,
            Options(command));
    }

    private static string Returns(JObject annotation) => (annotation["page"] as JObject, annotation["answer"] as JObject) switch
    {
        ({ } page, _) => $"AsyncPageable<{Text(page, "csharp")}, {Text(page, "item")}>",
        (_, { } answer) when Text(answer, "csharp") is { } csharp => $"FloraCall<{csharp}>",
        _ => "FloraCall",
    };

    private static Dictionary<string, SurfaceMember> Members(WireOperation wire, JObject annotation)
    {
        var members = new Dictionary<string, SurfaceMember>(StringComparer.Ordinal);
        foreach (var parameter in (annotation["parameters"] as JArray ?? []).OfType<JObject>())
        {
            members[wire.KeyOf(Text(parameter, "name") ?? "", Text(parameter, "in") ?? "")] = Member(parameter, wire.Node);
        }
        if (annotation["body"] is JObject body)
        {
            members["body"] = Member(body, wire.Node["requestBody"] ?? wire.Node);
        }
        return members;
    }

    private static SurfaceMember Member(JObject member, JToken at) =>
        new(Text(member, "member") ?? "", Text(member, "csharp"), member["required"] is JValue { Value: true }, at);

    // All path parameters in the order of the path, then a body that is required.
    private static string Shortcut(WireOperation wire, IReadOnlyDictionary<string, SurfaceMember> members) =>
        string.Join(", ", wire.PathNames.Select(name => wire.KeyOf(name, "path")).Append("body")
            .Select(key => members.GetValueOrDefault(key))
            .Where(member => member is { IsRequired: true })
            .Select(member => member!.CSharp?.TrimEnd('?')));

    private static Dictionary<string, string> Options(JObject? command)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in (command?["parameters"] as JArray ?? []).OfType<JObject>())
        {
            var lines = (parameter["lines"] as JArray ?? []).Select(line => line.ToString()).ToList();
            if (ValueOf(lines, "Name") is { } name && ValueOf(lines, "Option") is { } option)
            {
                options[name] = option;
            }
        }
        return options;
    }

    private static string? ValueOf(List<string> lines, string member) =>
        lines.Find(line => line.StartsWith(member + " = ", StringComparison.Ordinal))?[(member.Length + 3)..].Trim('"');

    private static string? Text(JObject node, string key) => (node[key] as JValue)?.Value as string;

    [GeneratedRegex("[a-z0-9-]+")]
    private static partial Regex Word();
}
