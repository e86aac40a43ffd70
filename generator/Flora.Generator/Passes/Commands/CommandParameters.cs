using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the options of a command: how each is called, what it takes, and where its value goes.</summary>
public static class CommandParameters
{
    public static IEnumerable<CommandParameter> Of(PassContext context, Operation operation)
    {
        var taken = new HashSet<string>(CliWords.ReservedOptions, StringComparer.Ordinal);
        var request = (string)operation.Annotation["request"]!;
        var described = operation.Annotation["parameters"] as JArray ?? [];
        foreach (var (parameter, annotation) in operation.Parameters.Zip(described))
        {
            var name = (string)annotation["name"]!;
            var given = (string?)(parameter["x-cli"]?["name"] as JValue);
            var option = "--" + CliWords.Kebab(given ?? name);
            if (!taken.Add(option))
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, parameter,
                    $"The parameter {name} would be the option {option}, which the command or the tool has already",
                    "Give it another option with `x-cli: {name: …}`");
            }
            yield return Describe(context.Document, parameter, request, name, option, (string)annotation["member"]!);
        }
    }

    private static CommandParameter Describe(ApiDocument document, JObject parameter, string request, string name, string option, string member)
    {
        var schema = parameter["schema"] as JObject ?? [];
        var type = TypeMapper.Map(document, schema);
        var constraints = Constraints.Of(document, schema);
        var values = Schemas.Follow(document, schema)["enum"] as JArray;
        List<string> lines =
        [
            $"Name = {CSharpName.Literal(name)}",
            $"Option = {CSharpName.Literal(option)}",
            $"Hint = {CSharpName.Literal(Hint(name, type, values))}",
            $"Help = {CSharpName.Literal(Help(document, parameter, schema, name))}",
        ];
        if (parameter["required"] is JValue { Value: true })
        {
            lines.Add("IsRequired = true");
        }
        if (constraints.Default is not null)
        {
            lines.Add($"Default = {CSharpName.Literal(constraints.Default)}");
        }
        lines.AddRange(Rules(type, constraints, values));
        lines.Add($"Assign = static (request, value) => request.{member} = {(type == CSharpType.UnixTimestamp ? "new UnixTimestamp(value)" : "value")}");
        var annotation = new JObject { ["class"] = Class(type, request), ["lines"] = new JArray(lines) };
        return new CommandParameter(name, option, type, constraints.Maximum, annotation);
    }

    private static IEnumerable<string> Rules(CSharpType type, Constraints constraints, JArray? values)
    {
        if (IsNumber(type))
        {
            var suffix = type.Name switch { "long" => "L", "int" => "", "double" => "d", _ => "m" };
            // A bound that is itself excluded is left to the client's own check.
            return Lines(
                ("Minimum", constraints is { Minimum: { } minimum, ExcludesMinimum: false } ? minimum + suffix : null),
                ("Maximum", constraints is { Maximum: { } maximum, ExcludesMaximum: false } ? maximum + suffix : null));
        }
        return type == CSharpType.Boolean
            ? []
            : Lines(
                ("Allowed", values is null ? null : CliWords.List(values.Select(value => (string)value!))),
                ("Prefix", constraints.Prefix is { } prefix ? CSharpName.Literal(prefix) : null),
                ("Pattern", constraints.Pattern is { } pattern ? CSharpName.Literal(pattern) : null),
                ("MinimumLength", constraints.MinLength?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("MaximumLength", constraints.MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> Lines(params IEnumerable<(string Member, string? Value)> members) =>
        members.Where(member => member.Value is not null).Select(member => $"{member.Member} = {member.Value}");

    private static string Class(CSharpType type, string request) =>
        type == CSharpType.Boolean ? $"SwitchParameter<{request}>"
        : type == CSharpType.UnixTimestamp ? $"ValueParameter<{request}, decimal>"
        : IsNumber(type) ? $"ValueParameter<{request}, {type.Name}>"
        : $"TextParameter<{request}>";

    private static bool IsNumber(CSharpType type) =>
        type == CSharpType.Int32 || type == CSharpType.Int64 || type == CSharpType.Decimal || type == CSharpType.Double || type == CSharpType.UnixTimestamp;

    private static string Hint(string name, CSharpType type, JArray? values) =>
        type == CSharpType.Boolean ? "true|false"
        : IsNumber(type) ? "NUMBER"
        : (values is not null || Words.Of(name) is [.., "id"] ? Words.Of(name)[^1] : CliWords.Kebab(name)).ToUpperInvariant();

    private static string Help(ApiDocument document, JObject parameter, JObject schema, string name)
    {
        var text = (string?)(parameter["description"] as JValue) ?? (string?)(Schemas.Follow(document, schema)["description"] as JValue) ?? $"The parameter {name}.";
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("`", "", StringComparison.Ordinal);
        return line.EndsWith('.') ? line : line + ".";
    }
}
