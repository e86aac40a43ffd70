using Flora.Generator.Document;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Bodies;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Explain;

/// <summary>The types that an operation takes and gives, with their members.</summary>
internal static class ModelLines
{
    public static IEnumerable<string[]> Of(ApiDocument document, Operation operation)
    {
        foreach (var name in Reachable(document, Roots(document, operation)))
        {
            var schema = Schemas.Components(document)[name]!;
            yield return [name, KindOf(schema)];
            foreach (var member in Members(schema))
            {
                yield return ["", $"{member["csharp"]} {member["name"]}{(member["required"] is null ? "" : " (required)")}"];
            }
        }
    }

    private static string KindOf(JToken schema) =>
        schema[Annotation.Model] is not null ? schema[Annotation.IsPatch] is null ? "record" : "record of a merge patch"
        : schema[Annotation.Form] is not null ? "record of a form"
        : schema[Annotation.Union] is { } union ? $"one of {string.Join(", ", union["variants"]!.Select(variant => (string)variant["csharp"]!))}"
        : $"open enum: {string.Join(", ", schema[Annotation.Enum]!["values"]!.Select(value => (string)value["name"]!))}";

    private static IEnumerable<JToken> Members(JToken schema) => (schema[Annotation.Model] ?? schema[Annotation.Form])?["members"] ?? Enumerable.Empty<JToken>();

    private static IEnumerable<JToken> Roots(ApiDocument document, Operation operation) =>
        operation.Parameters.Select(parameter => parameter["schema"])
            .Append(RequestBody.Of(document, operation)?.Schema)
            .Concat(Answer.All(document, operation).Select(answer => answer.Json?.Value["schema"]))
            .Append(ResultOf(document, operation))
            .OfType<JToken>();

    // Where several statuses answer different things, the method gives a type that stands in none of them.
    private static JObject? ResultOf(ApiDocument document, Operation operation) =>
        ((string?)operation.Annotation["answer"]?["csharp"])?.TrimEnd('?') is { } type && Schemas.Components(document)[type] is not null
            ? new JObject { ["$ref"] = Schemas.Reference(type) }
            : null;

    private static List<string> Reachable(ApiDocument document, IEnumerable<JToken> roots)
    {
        var found = new List<string>();
        var pending = new Queue<JToken>(roots);
        while (pending.TryDequeue(out var token))
        {
            foreach (var node in (token as JContainer)?.DescendantsAndSelf().OfType<JObject>() ?? [])
            {
                if (Schemas.ReferencedName(node) is { } name && !found.Contains(name) && Schemas.Components(document)[name] is JObject target)
                {
                    found.Add(name);
                    pending.Enqueue(target);
                }
            }
        }
        return found.FindAll(name => Annotation.Types.Append(Annotation.Form).Any(key => Schemas.Components(document)[name]![key] is not null));
    }
}
