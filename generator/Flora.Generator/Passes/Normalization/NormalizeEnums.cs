using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Leaves enums of texts and of whole numbers, each with its type; other lists of values say the type only.</summary>
public sealed class NormalizeEnums : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var schema in Schemas.All(context.Document))
        {
            if (schema["enum"] is JArray { Count: > 0 } values)
            {
                Normalize(context, schema, [.. values]);
            }
        }
    }

    private static void Normalize(PassContext context, JObject schema, List<JToken> values)
    {
        var declared = SchemaShape.TypeOf(schema);
        if (values.TrueForAll(value => value.Type == JTokenType.String))
        {
            SetType(schema, "string");
            SetValues(schema, values);
        }
        else if (values.TrueForAll(value => value.Type == JTokenType.Boolean))
        {
            SetType(schema, "boolean");
            schema.Remove("enum");
            if (values is [var only])
            {
                schema[Annotation.Constant] = only.ToString(Newtonsoft.Json.Formatting.None);
            }
        }
        else if (declared != "number" && values.ConvertAll(WholeNumber) is var whole && whole.TrueForAll(value => value is not null))
        {
            SetType(schema, "integer");
            SetValues(schema, whole.OfType<JToken>());
        }
        else if (values.TrueForAll(value => Numbers.TextOf(value) is not null))
        {
            SetType(schema, "number");
            Loosen(context, schema, "Enums of numbers with a fraction are not checked: any number is taken.", "State the values in the description, or use whole numbers with `type: integer`.");
        }
        else if (declared == "string" && values.TrueForAll(value => value is JValue))
        {
            context.Diagnostics.Warning(DiagnosticCodes.Unsupported, schema["enum"]!,
                "This enum of texts has values that are no texts; they are taken as texts.", "Put every value in quotes.");
            SetValues(schema, values.Select(value => new JValue(value.ToString(Newtonsoft.Json.Formatting.None).Trim('"'))));
        }
        else
        {
            schema.Remove("type");
            Loosen(context, schema, "Enums with values of different kinds are not supported: any JSON is taken.", "Use values of one kind, or `anyOf` with a schema for each kind.");
        }
    }

    private static void SetType(JObject schema, string type)
    {
        if (SchemaShape.TypeOf(schema) != type)
        {
            schema["type"] = type;
        }
    }

    private static void SetValues(JObject schema, IEnumerable<JToken> values) =>
        schema["enum"] = new JArray(values.Distinct(JToken.EqualityComparer).Select(value => value.DeepClone()));

    private static void Loosen(PassContext context, JObject schema, string what, string instead)
    {
        context.Diagnostics.Warning(DiagnosticCodes.Unsupported, schema["enum"]!, what, instead);
        schema.Remove("enum");
    }

    // 1.0 is a whole number in JSON Schema; one beyond `long` has no C# type.
    private static JValue? WholeNumber(JToken value) =>
        decimal.TryParse(Numbers.TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? new JValue((long)number)
            : null;
}
