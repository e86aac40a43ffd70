using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the tool's command of each operation, unless the document hides it.</summary>
public sealed class DescribeCommands : IPass
{
    public void Apply(PassContext context)
    {
        var operations = Operation.All(context.Document).ToList();
        var shown = operations.Where(operation => operation.Node["x-cli"]?["hidden"] is not JValue { Value: true }).ToList();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in shown)
        {
            operation.Node[Annotation.Command] = Describe(context, operation);
            if (!words.Add(string.Join(' ', CommandWords.Of(operation))))
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, operation.Node,
                    $"The operation {operation.Annotation["id"]} becomes the command `{string.Join(' ', CommandWords.Of(operation))}`, which another operation is already",
                    "Give it another word with `x-cli: {name: …}`");
            }
        }
        Operation.Holder(context.Document)[Annotation.Commands] = CommandList.Of(context, shown);
    }

    private static JObject Describe(PassContext context, Operation operation)
    {
        var annotation = operation.Annotation;
        var name = $"{annotation["client"]}{annotation["verb"]}Command";
        var names = new OptionNames(context, CliWords.ReservedOptions.Concat(CommandBody.OptionsOf(operation)));
        var parameters = CommandParameters.Of(context, operation, names).ToList();
        var body = CommandBody.Of(context, operation, names);
        var command = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.CliFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.CliNamespace,
            ["sdk"] = context.Settings.Namespace,
            ["class"] = name,
            ["docs"] = new JArray(DocComment.Line("summary", HelpText.Summary(operation))),
            ["words"] = CliWords.List(CommandWords.Of(operation)),
            ["summary"] = CSharpName.Literal(HelpText.Summary(operation)),
        };
        if ((string?)(operation.Node["description"] as JValue) is { Length: > 0 } description)
        {
            command["description"] = CSharpName.Literal(description.Trim());
        }
        if (NamesDeprecated(context, operation))
        {
            command["obsolete"] = true;
        }
        Add(command, "parameters", [.. parameters.Select(parameter => parameter.Annotation), .. body.Parameters]);
        if (body.Json is not null)
        {
            command["body"] = body.Json;
        }
        if (annotation["page"] is not null)
        {
            CommandListing.Describe(context, operation, command, [.. parameters.Select(parameter => parameter.Option)]);
        }
        else
        {
            CommandAnswer.Describe(context, operation, command);
        }
        return command;
    }

    // The compiler warns wherever the code names what is deprecated.
    private static bool NamesDeprecated(PassContext context, Operation operation) =>
        operation.Parameters.Append(operation.Node).Any(node => node["deprecated"] is JValue { Value: true })
        || Schemas.Components(context.Document)[(string?)operation.Annotation["body"]?["csharp"] ?? ""]?[Annotation.Form]?["hasObsolete"] is not null;

    private static void Add(JObject command, string key, List<JObject> items)
    {
        if (items.Count > 0)
        {
            command[key] = new JArray(items);
        }
    }
}
