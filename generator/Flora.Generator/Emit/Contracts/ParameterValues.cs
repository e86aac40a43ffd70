using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>The values that contract cases try for a parameter: the document's examples, and what is easily sent wrong.</summary>
internal sealed class ParameterValues(DocumentReader reader)
{
    private readonly MediaExamples examples = new(reader);
    private readonly WrittenValues written = new(reader);

    /// <summary>Values without repetition, the most demanding one last; in other styles than those that places have by default, and for objects, the examples alone.</summary>
    public IReadOnlyList<JToken> Of(DocumentedParameter parameter)
    {
        if (SchemaOf(parameter.Body["schema"]) is not { } schema)
        {
            return [];
        }
        if (!parameter.Encoding.IsDefault || (DocumentReader.Text(schema["type"]) is null or "object" && schema["enum"] is null))
        {
            return written.Of(parameter);
        }
        var documented = examples.Of(parameter.Body).Select(example => example.Value);
        return DocumentReader.Text(schema["type"]) == "array"
            ? Lists(schema, documented, parameter.In)
            : [.. Scalars(schema, documented, parameter.In)];
    }

    private JObject? SchemaOf(JToken? token)
    {
        var schema = reader.Follow(token) as JObject;
        // OpenAPI 3.0 has no other way to add a word to a reference than an allOf of one.
        while (schema?["allOf"] is JArray { Count: 1 } only && schema["type"] is null)
        {
            schema = reader.Follow(only[0]) as JObject;
        }
        return schema;
    }

    /// <summary>The documented lists, a list of one item, and one of the most that are allowed.</summary>
    private List<JToken> Lists(JObject schema, IEnumerable<JToken> documented, string place)
    {
        var items = SchemaOf(schema["items"]) is { } item ? Scalars(item, [], place).ToList() : [];
        var least = (int)Math.Max(1, SchemaNumbers.Read(schema["minItems"]) ?? 1);
        var most = (int)Math.Min(items.Count, SchemaNumbers.Read(schema["maxItems"]) ?? items.Count);
        var made = least <= most ? new[] { least, most }.Distinct().Select(count => new JArray(items.TakeLast(count))) : [];
        return
        [
            .. documented.Concat(SchemaExamples.Of(schema)).Where(IsListOfScalars).Concat(made)
                .DistinctBy(list => string.Join('\n', WireTexts.All(list))),
        ];
    }

    private static IEnumerable<JValue> Scalars(JObject schema, IEnumerable<JToken> documented, string place)
    {
        var values = schema["enum"] is JArray known
            ? known
            : documented.Concat(SchemaExamples.Of(schema)).Concat(ScalarValues.Of(schema, place));
        return OrMade([.. values.OfType<JValue>().Where(CanBeSent).DistinctBy(WireTexts.Of)], schema);
    }

    // An identifier without an example whose pattern no hostile text matches is still one that can be sent.
    private static IReadOnlyList<JValue> OrMade(IReadOnlyList<JValue> values, JObject schema) =>
        values.Count == 0 && DocumentReader.Text(schema["type"]) == "string" && MadeTexts.Of(schema) is { Length: > 0 } made && ScalarValues.Fits(made, schema)
            ? [new JValue(made)]
            : values;

    /// <summary>Null and an empty text cannot be told from a parameter that is not sent.</summary>
    private static bool CanBeSent(JValue value) => value.Type != JTokenType.Null && WireTexts.Of(value).Length > 0;

    private static bool IsListOfScalars(JToken value) =>
        value is JArray { Count: > 0 } list && list.All(item => item is JValue scalar && CanBeSent(scalar));
}
