using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Operations;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the tool's command of each operation, unless the document hides it.</summary>
public sealed class DescribeCommands : IPass
{
    public void Apply(PassContext context)
    {
        var operations = Operation.All(context.Document).ToList();
        var shown = operations.Where(operation => operation.Node["x-cli"]?["hidden"] is not JValue { Value: true }).ToList();
        foreach (var operation in shown)
        {
            operation.Node[Annotation.Command] = Describe(context, operation);
        }
        operations[0].Node[Annotation.Commands] = DescribeAll(context, shown);
    }

    private static JObject Describe(PassContext context, Operation operation)
    {
        var annotation = operation.Annotation;
        var page = annotation["page"]!;
        var client = (string)annotation["client"]!;
        var name = $"{client}{annotation["verb"]}Command";
        var pagination = (JObject)operation.Node[Annotation.Pagination]!;
        var parameters = CommandParameters.Of(context, operation).ToList();
        var command = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.CliFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.CliNamespace,
            ["class"] = name,
            ["docs"] = new JArray(DocComment.Line("summary", Summary(operation))),
            ["request"] = annotation["request"]!.DeepClone(),
            ["page"] = page["csharp"]!.DeepClone(),
            ["item"] = page["item"]!.DeepClone(),
            ["words"] = CliWords.List(WordsOf(operation)),
            ["summary"] = CSharpName.Literal(Summary(operation)),
            ["send"] = $"client.{client}.{annotation["method"]}(request, options, token)",
            ["nextCursor"] = $"page.{page["next"]}",
            ["items"] = $"page.{page["items"]}",
            ["itemsPath"] = CliWords.List(((string)pagination["items"]!).Split('.')),
            ["columns"] = new JArray(CommandColumns.Of(context, operation)),
        };
        if (parameters.Count > 0)
        {
            command["parameters"] = new JArray(parameters.Select(parameter => parameter.Annotation));
        }
        if ((string?)(operation.Node["description"] as JValue) is { Length: > 0 } description)
        {
            command["description"] = CSharpName.Literal(description.Trim());
        }
        if (parameters.Find(parameter => parameter.Name == (string?)pagination["cursor"]) is { } cursor)
        {
            command["cursorOption"] = CSharpName.Literal(cursor.Option);
        }
        if (parameters.Find(parameter => parameter.Name == (string?)pagination["limit"]) is { } limit)
        {
            command["limitOption"] = CSharpName.Literal(limit.Option);
            if (limit.Type == CSharpType.Int32 && limit.Maximum is not null)
            {
                command["largestLimit"] = limit.Maximum;
            }
        }
        return command;
    }

    private static JObject DescribeAll(PassContext context, List<Operation> shown)
    {
        var all = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.CliFolder}/Commands.g.cs"),
            ["namespace"] = context.Settings.CliNamespace,
        };
        var groups = shown.Select(operation => (string)operation.Annotation["client"]!).Distinct(StringComparer.Ordinal)
            .Select(client => (Client: client, Text: TagDescriptions.Of(context.Document, client)))
            .Where(group => group.Text is not null)
            .Select(group => new JObject
            {
                ["words"] = CliWords.List([CliWords.Kebab(group.Client)]),
                ["summary"] = CSharpName.Literal(group.Text!.Trim()),
            })
            .ToList();
        if (groups.Count > 0)
        {
            all["groups"] = new JArray(groups);
        }
        if (shown.Count > 0)
        {
            all["commands"] = new JArray(shown.Select(operation => operation.Node[Annotation.Command]!["class"]!.DeepClone()));
        }
        return all;
    }

    private static IEnumerable<string> WordsOf(Operation operation)
    {
        var verb = (string?)(operation.Node["x-cli"]?["name"] as JValue) is { Length: > 0 } given
            ? given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CliWords.Kebab)
            : [CliWords.Kebab((string)operation.Annotation["verb"]!)];
        return verb.Prepend(CliWords.Kebab((string)operation.Annotation["client"]!));
    }

    private static string Summary(Operation operation) =>
        (string?)(operation.Node["summary"] as JValue) is { Length: > 0 } summary ? summary.Trim() : (string)operation.Annotation["id"]!;
}
