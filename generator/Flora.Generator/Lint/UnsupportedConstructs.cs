using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint;

/// <summary>
/// What the generator does not support yet, as a table: a document that uses it is refused with the place, and never generated half.
/// Support for one of them removes its line.
/// </summary>
internal sealed class UnsupportedConstructs : ICheck
{
    private const string LeaveOut = "Leave it out until it is supported.";

    /// <summary>The table.</summary>
    public static IReadOnlyList<UnsupportedConstruct> All { get; } =
    [
        new(NodeKind.Root, Member("webhooks"), "Webhooks", LeaveOut),
        new(NodeKind.Components, BooleanSchema, "Named schemas that are true or false",
            "Name a schema that says more, or write true where it is used."),
        new(NodeKind.PathItem, Member("$ref"), "References to path items", "Write the operations here."),
        new(NodeKind.PathItem, Member("servers"), "Servers of a single path", "Use the document's 'servers'."),

        new(NodeKind.Operation, Member("requestBody"), "Request bodies", LeaveOut),
        new(NodeKind.Operation, Member("callbacks"), "Callbacks", LeaveOut),
        new(NodeKind.Operation, Member("servers"), "Servers of a single operation", "Use the document's 'servers'."),

        new(NodeKind.Parameter, When("in", "cookie"), "Parameters in cookies", "Use a header."),
        new(NodeKind.Parameter, Member("content"), "Parameters with 'content'", "Use 'schema'."),
        new(NodeKind.Parameter, Flag("allowReserved", true), "Parameters with reserved characters",
            "Leave 'allowReserved' out: every value is escaped."),
        new(NodeKind.Parameter, NotScalar, "Parameters that are lists or objects", "Use a text, a number, a boolean or an enum."),

        new(NodeKind.Response, NotJson, "Answers that are not JSON", "Use 'application/json'."),

        new(NodeKind.Schema, Member("allOf"), "Schemas with 'allOf'", "Write all members out in one object."),
        new(NodeKind.Schema, (_, schema) => Alternatives(schema, "oneOf"), "Alternatives ('oneOf') other than null",
            "Use one schema, or one schema and null."),
        new(NodeKind.Schema, (_, schema) => Alternatives(schema, "anyOf"), "Alternatives ('anyOf') other than null",
            "Use one schema, or one schema and null."),
        new(NodeKind.Schema, SeveralTypes, "Schemas of several types", "Name one type, or one type and \"null\"."),
        new(NodeKind.Schema, NotTextEnum, "Enums of values other than texts",
            "Name texts only, or give the 'type' and state the values in the description."),
        new(NodeKind.Schema, Member("not"), "Schemas with 'not'", LeaveOut),
        new(NodeKind.Schema, Member("if"), "Conditional schemas", LeaveOut),
        new(NodeKind.Schema, Member("discriminator"), "Discriminators", LeaveOut),
        new(NodeKind.Schema, Member("patternProperties"), "Members by pattern", "Use 'additionalProperties'."),
        new(NodeKind.Schema, Member("prefixItems"), "Lists with a schema for each place", "Use 'items', or an object."),
        new(NodeKind.Schema, Member("dependentSchemas"), "Dependent schemas", LeaveOut),
        new(NodeKind.Schema, Member("$dynamicRef"), "Dynamic references", "Use '$ref'."),
        new(NodeKind.Schema, ReferenceIntoSchema, "References to schemas that have no name", "Move the schema to 'components/schemas'."),
    ];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var construct in All)
        {
            foreach (var found in context.Nodes.Of(construct.Kind).Select(node => construct.Find(context, node.Object)).OfType<JToken>())
            {
                context.Error(DiagnosticCodes.Unsupported, found, $"{construct.What} are not supported yet.", construct.Instead);
            }
        }
    }

    private static Func<CheckContext, JObject, JToken?> Member(string name) => (_, node) => node.Property(name, StringComparison.Ordinal);

    private static Func<CheckContext, JObject, JToken?> When(string name, string value) =>
        (_, node) => node[name] is JValue { Value: string text } found && text == value ? found : null;

    private static Func<CheckContext, JObject, JToken?> Flag(string name, bool value) =>
        (_, node) => node[name] is JValue { Value: bool flag } found && flag == value ? found : null;

    private static JProperty? BooleanSchema(CheckContext context, JObject components) =>
        (components["schemas"] as JObject)?.Properties().FirstOrDefault(schema => schema.Value is not JObject);

    private static JToken? NotScalar(CheckContext context, JObject parameter) =>
        parameter["schema"] is { } schema && context.Follow(schema) is JObject target && Types(target).Any(type => type is "array" or "object")
            ? schema
            : null;

    private static JToken? NotJson(CheckContext context, JObject response) =>
        response["content"] is JObject { HasValues: true } content && content["application/json"] is null ? content.First : null;

    private static JArray? Alternatives(JObject schema, string keyword) =>
        schema[keyword] is JArray alternatives && alternatives.Count(alternative => !IsNull(alternative)) != 1 ? alternatives : null;

    private static bool IsNull(JToken schema) => schema is JObject item && (string?)(item["type"] as JValue) == "null";

    private static JToken? SeveralTypes(CheckContext context, JObject schema) => Types(schema).Count(type => type != "null") > 1 ? schema["type"] : null;

    private static JToken? NotTextEnum(CheckContext context, JObject schema) =>
        schema["enum"] is JArray values && Types(schema).All(type => type is "string" or "null")
            ? values.FirstOrDefault(value => value.Type is not (JTokenType.String or JTokenType.Null))
            : null;

    private static JToken? ReferenceIntoSchema(CheckContext context, JObject schema) =>
        References.Of(schema) is { } reference && !IsComponent(reference) ? schema["$ref"] : null;

    private static bool IsComponent(string reference) =>
        reference.StartsWith("#/components/schemas/", StringComparison.Ordinal) && reference.Count(character => character == '/') == 3;

    private static IEnumerable<string> Types(JObject schema) =>
        schema["type"] is { } type ? (type as JArray ?? [type]).Select(name => (string)name!) : [];
}
