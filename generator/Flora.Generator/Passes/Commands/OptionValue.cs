using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>How the tool takes a value of a schema: its class of parameter, the rules, and what C# and JSON get.</summary>
/// <param name="Class">The tool's class of parameter.</param>
/// <param name="Type">The type that the class has to be told; null for none.</param>
/// <param name="Hint">What stands for the value in the help.</param>
/// <param name="Rules">What the class has to be told of the rules, each a C# assignment.</param>
/// <param name="CSharp">The C# value as an expression of <c>value</c>.</param>
/// <param name="Json">What becomes JSON, as an expression of <c>value</c>.</param>
public sealed record OptionValue(string Class, string? Type, string Hint, IReadOnlyList<string> Rules, string CSharp, string Json)
{
    /// <summary>Whether the option is given once for each value.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the value is typed as JSON.</summary>
    public bool IsJson => Class == "JsonParameter";

    /// <summary>A file: the path of one.</summary>
    public static OptionValue File { get; } = new("FileParameter", null, "PATH", [], "value", "value");

    /// <summary>The value of a schema; a list of single values is taken one by one, all else that is not single as JSON.</summary>
    public static OptionValue Of(ApiDocument document, JObject schema, string name)
    {
        var target = Schemas.Follow(document, schema);
        return SchemaShape.TypeOf(target) == "array" && target["items"] is JObject items && Single(document, items, name) is { IsJson: false } item
            ? item with { IsList = true }
            : Single(document, schema, name);
    }

    /// <summary>The value of a schema that is taken at once, as JSON where it is not single.</summary>
    public static OptionValue Single(ApiDocument document, JObject schema, string name)
    {
        var target = Schemas.Follow(document, schema);
        var type = TypeMapper.Map(document, schema).Name;
        var isText = SchemaShape.TypeOf(target) == "string";
        return type switch
        {
            _ when SchemaShape.IsEnum(target) => Text(HintOf(name, isEnum: true), [$"Allowed = {CliWords.List(Values(target).Select(value => (string)value!))}"], "value"),
            _ when SchemaShape.IsIntegerEnum(target) =>
                new("ValueParameter", "long", "NUMBER", [$"Allowed = [{string.Join(", ", Values(target).Select(value => Numbers.TextOf(value) + "L"))}]"], "value", "value"),
            "bool" => new("SwitchParameter", null, "true|false", [], "value", "value"),
            "int" or "long" or "double" => Number(type, document, target),
            "decimal" => Number(type, document, target) with { Json = isText ? "value.ToString(System.Globalization.CultureInfo.InvariantCulture)" : "value" },
            "UnixTimestamp" => Number("decimal", document, target) with { CSharp = "new UnixTimestamp(value)" },
            "Guid" => new("ValueParameter", "Guid", "UUID", [], "value", "value.ToString()"),
            "IsoTimestamp" => Text("TIME", ["Format = TextFormat.Timestamp"], "new IsoTimestamp(value)"),
            "IsoDate" => Text("DATE", ["Format = TextFormat.Date"], "new IsoDate(value)"),
            "IsoTime" => Text("TIME", ["Format = TextFormat.Time"], "new IsoTime(value)"),
            "IsoDuration" => Text("DURATION", ["Format = TextFormat.Duration"], "new IsoDuration(value)"),
            "HttpDate" => Text("DATE", ["Format = TextFormat.HttpDate"], "new HttpDate(value)"),
            "IReadOnlyList<byte>" => Text("BASE64", ["Format = TextFormat.Base64"], "Convert.FromBase64String(value)"),
            "string" => Text(HintOf(name, isEnum: false), TextRules(Constraints.Of(document, target)), "value"),
            _ => new("JsonParameter", null, "JSON", [], $"{SdkNames.Reader(document, type)}(value)", "value"),
        };
    }

    private static OptionValue Text(string hint, IReadOnlyList<string> rules, string csharp) => new("TextParameter", null, hint, rules, csharp, "value");

    private static OptionValue Number(string type, ApiDocument document, JObject schema)
    {
        var constraints = Constraints.Of(document, schema);
        var suffix = type switch { "long" => "L", "int" => "", "double" => "d", _ => "m" };
        // A bound that is itself excluded is left to the client's own check.
        return new("ValueParameter", type, "NUMBER", Lines(
            ("Minimum", constraints is { Minimum: { } minimum, ExcludesMinimum: false } ? minimum + suffix : null),
            ("Maximum", constraints is { Maximum: { } maximum, ExcludesMaximum: false } ? maximum + suffix : null)), "value", "value");
    }

    private static List<string> TextRules(Constraints constraints) => Lines(
        ("Prefix", constraints.Prefix is { } prefix ? CSharpName.Literal(prefix) : null),
        ("Pattern", constraints.Pattern is { } pattern ? CSharpName.Literal(pattern) : null),
        ("MinimumLength", constraints.MinLength?.ToString(CultureInfo.InvariantCulture)),
        ("MaximumLength", constraints.MaxLength?.ToString(CultureInfo.InvariantCulture)));

    private static List<string> Lines(params IEnumerable<(string Member, string? Value)> members) =>
        [.. members.Where(member => member.Value is not null).Select(member => $"{member.Member} = {member.Value}")];

    private static IEnumerable<JToken> Values(JObject schema) => schema["enum"]!.Where(value => value.Type != JTokenType.Null);

    private static string HintOf(string name, bool isEnum) =>
        (isEnum || Words.Of(name) is [.., "id"] ? Words.Of(name) is [.., var last] ? last : "VALUE" : CliWords.Kebab(name)).ToUpperInvariant();
}
