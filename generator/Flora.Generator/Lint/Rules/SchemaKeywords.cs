using Flora.Generator.Document;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Rules;

/// <summary>A schema names types that exist, patterns that can be read, and bounds that some value fits.</summary>
internal sealed class SchemaKeywords : ICheck
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "array", "object", "null"];

    private static readonly (string Low, string High)[] Bounds =
    [
        ("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"),
    ];

    /// <inheritdoc/>
    public void Run(CheckContext context)
    {
        foreach (var node in context.Nodes.Of(NodeKind.Schema))
        {
            CheckTypes(context, node.Object);
            CheckPattern(context, node.Object);
            CheckBounds(context, node.Object);
            CheckEnum(context, node.Object);
        }
    }

    private static void CheckTypes(CheckContext context, JObject schema)
    {
        var types = schema["type"] is JArray list ? list : schema["type"] is { } one ? [one] : Enumerable.Empty<JToken>();
        foreach (var type in types.Where(type => !Types.Contains((string?)type, StringComparer.Ordinal)))
        {
            context.Error(DiagnosticCodes.BadSchema, type, $"There is no type '{type}'.", $"Write one of {string.Join(", ", Types)}.");
        }
    }

    private static void CheckPattern(CheckContext context, JObject schema)
    {
        if (schema["pattern"] is { } pattern && Patterns.Fault((string)pattern!) is { } fault)
        {
            context.Error(DiagnosticCodes.BadSchema, pattern, $"The pattern '{pattern}' cannot be read: {fault}",
                "Write a regular expression of ECMAScript, in single quotes.");
        }
    }

    private static void CheckBounds(CheckContext context, JObject schema)
    {
        foreach (var (low, high) in Bounds)
        {
            if (schema[low] is { } from && schema[high] is { } to && JsonNumber.Compare(from, to) > 0)
            {
                context.Error(DiagnosticCodes.BadSchema, from, $"'{low}' is {from}, which is above '{high}', {to}: no value fits.",
                    "Correct one of them.");
            }
        }
    }

    private static void CheckEnum(CheckContext context, JObject schema)
    {
        if (schema["enum"] is not JArray values)
        {
            return;
        }
        if (values.Count == 0)
        {
            context.Error(DiagnosticCodes.BadSchema, values, "The enum has no values: no value fits.", "List its values, or remove it.");
        }
        for (var index = 1; index < values.Count; index++)
        {
            if (values.Take(index).Any(value => JsonEquality.AreEqual(value, values[index])))
            {
                context.Error(DiagnosticCodes.BadSchema, values[index], $"The enum names '{values[index]}' twice.", "Remove one of them.");
            }
        }
    }
}
