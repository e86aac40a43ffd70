using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>
/// Describes the short form of a method, <c>GetAsync("run_1")</c>: where all that an operation needs stands in its path and its body, it can be
/// given without a request record.
/// </summary>
internal static class Shortcut
{
    // The other parameters of the short form.
    private static readonly string[] Taken = ["client", "options", "cancellationToken"];

    /// <summary>The short form; null where there is none.</summary>
    public static JObject? Of(Operation operation)
    {
        var annotation = operation.Annotation;
        var required = (annotation["parameters"] as JArray ?? []).Where(parameter => parameter["required"] is not null).ToList();
        var body = annotation["body"] is { } described && described["required"] is not null ? described : null;
        var inputs = required.OrderBy(parameter => PlaceInPath(operation, parameter)).Append(body).OfType<JObject>().Select(Describe).ToList();
        return inputs.Count == 0 || required.Exists(parameter => (string?)parameter["in"] != "path")
            ? null
            : new JObject
            {
                ["docs"] = new JArray(MethodDocs.OfShortcut(annotation, inputs)),
                ["parameters"] = string.Concat(inputs.Select(input => $"{input["csharp"]} {input["local"]}, ")),
                ["assignments"] = string.Join(", ", inputs.Select(input => $"{input["member"]} = {input["local"]}")),
            };
    }

    private static int PlaceInPath(Operation operation, JToken parameter) =>
        operation.Path.IndexOf($"{{{parameter["name"]}}}", StringComparison.Ordinal);

    private static JObject Describe(JObject input)
    {
        var member = (string)input["member"]!;
        var local = CSharpName.Local(member);
        return new JObject
        {
            ["member"] = member,
            ["local"] = Taken.Contains(local) ? local + "Value" : local,
            ["csharp"] = ((string)input["csharp"]!).TrimEnd('?'),
            ["docs"] = input["docs"]!.DeepClone(),
        };
    }
}
