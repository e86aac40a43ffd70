using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Values;

/// <summary>Makes values that fit the schemas of an annotated document, where the document gives no example.</summary>
/// <param name="document">The document after the passes.</param>
/// <param name="isSent">Whether the values are sent, so that what only answers hold is left out; else the other way round.</param>
internal sealed class MadeValues(ApiDocument document, bool isSent)
{
    /// <summary>Below this depth only what is required is made, so that schemas that hold themselves end.</summary>
    private const int Shallow = 4;

    private readonly SchemaValidator validator = new(document);

    /// <summary>A value of a schema.</summary>
    public JToken Of(JToken? schema) => Of(schema, 0);

    /// <summary>Whether a value is one that the schema allows.</summary>
    public bool Fits(JToken schema, JToken value) => validator.Fits(schema, value);

    private JToken Of(JToken? schema, int depth)
    {
        if (schema is not JObject reference)
        {
            return new JValue("any");
        }
        var node = Schemas.Follow(document, reference);
        if (SchemaExamples.Of(node).FirstOrDefault(example => Fits(node, example) && !HoldsHidden(node, example)) is { } documented)
        {
            return documented.DeepClone();
        }
        return node[Annotation.Constant] is JValue { Value: string constant } ? JToken.Parse(constant)
            : SchemaShape.IsUnion(node) ? Union(node, depth)
            : node["enum"] is JArray known ? known.First(value => value.Type != JTokenType.Null).DeepClone()
            : SchemaShape.TypeOf(node) switch
            {
                "object" => Object(node, depth),
                "array" => List(node, depth),
                "string" => new JValue(MadeTexts.Of(node)),
                "integer" or "number" => MadeNumbers.Of(node),
                "boolean" => new JValue(true),
                _ when node["properties"] is JObject => Object(node, depth),
                _ => new JValue("any"),
            };
    }

    private bool HoldsHidden(JObject schema, JToken example) =>
        example is JObject value && value.Properties().Any(member => (schema["properties"] as JObject)?[member.Name] is JObject property && IsHidden(property));

    private bool IsHidden(JObject schema) =>
        schema[isSent ? "readOnly" : "writeOnly"] is JValue { Value: true } || Schemas.Follow(document, schema)[isSent ? "readOnly" : "writeOnly"] is JValue { Value: true };

    private JToken Union(JObject schema, int depth)
    {
        var shape = UnionShape.Of(document, schema);
        var made = shape.Variants.Select(variant => Variant(shape, variant, depth)).Take(depth > Shallow ? 1 : shape.Variants.Count);
        JToken? first = null;
        foreach (var value in made)
        {
            if (Fits(schema, value))
            {
                return value;
            }
            first ??= value;
        }
        return first ?? new JObject();
    }

    private JToken Variant(UnionShape shape, UnionVariant variant, int depth)
    {
        var value = Of(variant.Schema, depth + 1);
        if (shape.Discriminator is { } member && value is JObject item && variant.DiscriminatorValues.Count > 0)
        {
            item[member] = variant.DiscriminatorValues[0];
        }
        return value;
    }

    private JObject Object(JObject schema, int depth)
    {
        var value = new JObject();
        var required = (schema["required"] as JArray ?? []).Select(name => (string?)name).ToHashSet();
        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            if (property.Value is JObject member && !IsHidden(member) && (depth < Shallow || required.Contains(property.Name)))
            {
                value[property.Name] = Of(member, depth + 1);
            }
        }
        var more = schema["additionalProperties"];
        var least = (int)Math.Min(SchemaNumbers.Read(schema["minProperties"]) ?? 0, 100);
        var wanted = more is JObject && depth < Shallow ? Math.Max(least, value.Count + 1) : least;
        for (var number = 1; value.Count < wanted && more is not JValue { Value: false }; number++)
        {
            value[$"key {number.ToString(CultureInfo.InvariantCulture)}"] = Of(more as JObject, depth + 1);
        }
        return value;
    }

    private JArray List(JObject schema, int depth)
    {
        var least = (int)Math.Min(SchemaNumbers.Read(schema["minItems"]) ?? 0, 100);
        var count = SchemaNumbers.Read(schema["maxItems"]) is 0 || depth > Shallow ? least : Math.Max(least, 1);
        var unique = schema["uniqueItems"] is JValue { Value: true };
        return new JArray(Enumerable.Range(0, count).Select(index => Item(schema["items"], depth, unique ? index : 0)));
    }

    // Items that have to differ do so by their place.
    private JToken Item(JToken? schema, int depth, int place)
    {
        var item = Of(schema, depth + 1);
        var node = schema is JObject reference ? Schemas.Follow(document, reference) : [];
        return place == 0 ? item
            : node["enum"] is JArray known && place < known.Count ? known[place].DeepClone()
            : item switch
            {
                JValue { Value: string text } => new JValue(text + place.ToString(CultureInfo.InvariantCulture)),
                JValue { Value: long number } => new JValue(number + place),
                _ => item,
            };
    }
}
