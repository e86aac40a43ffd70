using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the options of a command that are parameters of its operation: those of the path first, in its order.</summary>
internal static class CommandParameters
{
    public static IEnumerable<(CommandOption Option, JObject Annotation)> Of(PassContext context, Operation operation, OptionNames names)
    {
        var request = SdkNames.Of((string)operation.Annotation["request"]!);
        var shown = Ordered(operation)
            .Select(described => (Described: described, Parameter: NodeOf(operation, described)))
            .Select(parameter => (parameter.Described, parameter.Parameter, IsRequired: IsRequired(operation, parameter.Parameter)))
            .Where(parameter => !names.IsHidden((string)parameter.Described["name"]!, parameter.Parameter, parameter.IsRequired))
            .ToList();
        var options = names.Add(shown.ConvertAll(parameter => new NamedMember((string)parameter.Described["name"]!, parameter.Parameter, (string)parameter.Described["in"]!)));
        foreach (var ((described, parameter, isRequired), optionName) in shown.Zip(options))
        {
            var (name, place) = ((string)described["name"]!, (string)described["in"]!);
            var schema = parameter["schema"] as JObject ?? [];
            var option = new CommandOption(
                name, optionName, OptionValue.Of(context.Document, schema, name),
                HelpText.Of(context.Document, parameter, schema, $"The parameter {name}."))
            {
                IsRequired = isRequired,
                IsPositional = place == "path",
                Default = Constraints.Of(context.Document, schema).Default,
            };
            var annotation = option.Annotate(request, Assign("request", (string)described["member"]!, option.Value));
            annotation["in"] = place;
            yield return (option, annotation);
        }
    }

    /// <summary>The lambda that gives a value to a member of the request, or adds it to the list there.</summary>
    public static string Assign(string target, string member, OptionValue value) => Assign(target, target, member, value);

    /// <summary>The lambda that gives a value to a member of something in the request.</summary>
    /// <param name="target">What has the member, where it may have to be made.</param>
    /// <param name="made">The same, where it is.</param>
    /// <param name="member">The member.</param>
    /// <param name="value">The value.</param>
    public static string Assign(string target, string made, string member, OptionValue value) =>
        $"static (request, value) => {target}.{member} = {(value.IsList ? $"[.. {made}.{member} ?? [], {value.CSharp}]" : value.CSharp)}";

    private static JObject NodeOf(Operation operation, JToken described) =>
        operation.Parameters.First(node => (string?)node["name"] == (string?)described["name"] && (string?)node["in"] == (string?)described["in"]);

    private static bool IsRequired(Operation operation, JObject parameter) =>
        (string?)parameter["in"] == "path"
        || (parameter["required"] is JValue { Value: true } && (string?)operation.Annotation["idempotency"] != (string?)parameter["name"]);

    private static IEnumerable<JToken> Ordered(Operation operation) =>
        (operation.Annotation["parameters"] as JArray ?? []).OrderBy(parameter => (string)parameter["in"]! == "path"
            ? operation.Path.IndexOf($"{{{parameter["name"]}}}", StringComparison.Ordinal)
            : int.MaxValue);
}
