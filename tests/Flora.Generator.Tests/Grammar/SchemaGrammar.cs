using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>Makes schemas: scalars with their bounds, lists, maps, objects, compositions and unions, written as one version of OpenAPI has them.</summary>
/// <param name="choices">What is chosen.</param>
/// <param name="is31">Whether the document is of OpenAPI 3.1, which writes null as a type.</param>
internal sealed class SchemaGrammar(Choices choices, bool is31)
{
    private static readonly string[] Names = ["Thing", "Owner", "Place", "Colour", "Order", "event_log", "Node", "User-Profile", "Batch"];

    private readonly List<string> made = [];

    /// <summary>The named schemas. A schema requires only those before it, so that each of them ends; it may hold any.</summary>
    public JObject Components()
    {
        var components = new JObject();
        foreach (var name in Names.Take(4 + choices.Below(Names.Length - 3)))
        {
            components[name] = Component(components, name);
            made.Add(name);
        }
        return components;
    }

    /// <summary>A reference to a named schema.</summary>
    public JObject Reference() => new() { ["$ref"] = "#/components/schemas/" + made[choices.Below(made.Count)] };

    /// <summary>A schema of one value.</summary>
    public JObject Scalar() => choices.Below(14) switch
    {
        0 => Object(("type", "integer"), ("minimum", -3), ("maximum", 40)),
        1 => Object(("type", "integer"), ("format", "int32")),
        2 => Object(("type", "integer"), ("format", "int64"), ("multipleOf", 5)),
        3 => Object(("type", "number")),
        4 => Object(("type", "number"), ("format", "double"), ("minimum", 0.25)),
        5 => Object(("type", "boolean")),
        6 => Object(("type", "string"), ("minLength", 2), ("maxLength", 12)),
        7 => Object(("type", "string"), ("pattern", "^[a-z]{2}_[0-9]+$")),
        8 => Object(("type", "string"), ("format", choices.Of("date", "date-time", "uuid", "uri", "email", "byte", "time", "duration"))),
        9 => new JObject { ["type"] = "string", ["enum"] = new JArray("red", "light blue", "2nd", "") },
        10 => new JObject { ["type"] = "integer", ["enum"] = new JArray(1, 2, 30) },
        11 => is31 ? Object(("const", "fixed")) : new JObject { ["type"] = "string", ["enum"] = new JArray("fixed") },
        12 => Object(("type", "string"), ("example", "a&b=c d/é?%+\"")),
        _ => Object(("type", "string")),
    };

    /// <summary>A schema of a list of single values.</summary>
    public JObject ScalarList()
    {
        var list = new JObject { ["type"] = "array", ["items"] = Plain() };
        if (choices.OneIn(3))
        {
            (list["minItems"], list["maxItems"]) = (2, 4);
        }
        if (choices.OneIn(4))
        {
            (list["uniqueItems"], list["items"]) = (true, new JObject { ["type"] = "string", ["enum"] = new JArray("red", "blue", "green", "grey") });
        }
        return list;
    }

    /// <summary>A schema of an object whose members are single values.</summary>
    public JObject FlatObject() => new()
    {
        ["type"] = "object",
        ["required"] = new JArray("first"),
        ["properties"] = new JObject { ["first"] = Plain(), ["second_one"] = Plain(), ["third"] = Plain() },
    };

    /// <summary>A single value whose text holds no character that a style uses.</summary>
    public JObject Plain() => choices.Below(5) switch
    {
        0 => Object(("type", "integer"), ("minimum", 3)),
        1 => Object(("type", "boolean")),
        2 => new JObject { ["type"] = "string", ["enum"] = new JArray("red", "blue", "green", "grey") },
        3 => Object(("type", "string"), ("pattern", "^[a-z]{3}$")),
        _ => Object(("type", "string")),
    };

    /// <summary>Any schema.</summary>
    public JObject Any(int depth = 0) => choices.Below(depth > 2 ? 4 : 10) switch
    {
        <= 2 => OrNull(Scalar()),
        3 when made.Count > 0 => Reference(),
        4 => OrNull(new JObject { ["type"] = "array", ["items"] = Any(depth + 1) }),
        5 => new JObject { ["type"] = "object", ["additionalProperties"] = Any(depth + 1) },
        6 => Members(depth + 1),
        7 when made.Count > 1 => new JObject { ["allOf"] = new JArray(Members(depth + 1), Members(depth + 1, "other_")) },
        8 => Told(depth + 1),
        9 => new JObject(),
        _ => Scalar(),
    };

    private JObject Component(JObject components, string name) => choices.Below(8) switch
    {
        0 => new JObject { ["type"] = "string", ["enum"] = new JArray("a-one", "B", "c_3") },
        1 => Told(1),
        2 => Discriminated(components, name),
        3 => new JObject { ["type"] = "object", ["additionalProperties"] = Scalar() },
        4 => new JObject { ["type"] = "array", ["items"] = Any(1) },
        5 when made.Count > 0 => new JObject { ["allOf"] = new JArray(Members(1, name.ToLowerInvariant() + "_"), Members(1, "more_")) },
        _ => Itself(Members(0), name),
    };

    // Optional, so that it ends.
    private JObject Itself(JObject schema, string name)
    {
        if (choices.OneIn(2))
        {
            schema["properties"]!["parent"] = new JObject { ["$ref"] = "#/components/schemas/" + name };
        }
        return schema;
    }

    private JObject Members(int depth, string prefix = "")
    {
        var properties = new JObject();
        foreach (var name in choices.Some(["id", "display_name", "class", "2x", "x-y", "Value", "created_at", "tags", "size"]).DefaultIfEmpty("only"))
        {
            properties[prefix + name] = Any(depth + 1);
        }
        var schema = new JObject { ["type"] = "object", ["properties"] = properties };
        if (choices.Some(properties.Properties().Select(property => property.Name)) is { Count: > 0 } required)
        {
            schema["required"] = new JArray(required);
        }
        return schema;
    }

    // Alternatives that a member of their own tells apart.
    private JObject Told(int depth) => new()
    {
        [choices.Of("oneOf", "anyOf")] = new JArray(
            new JObject { ["type"] = "object", ["required"] = new JArray("metres"), ["properties"] = new JObject { ["metres"] = Scalar() } },
            new JObject { ["type"] = "object", ["required"] = new JArray("parts"), ["properties"] = new JObject { ["parts"] = new JObject { ["type"] = "array", ["items"] = Any(depth + 2) } } },
            new JObject { ["type"] = "array", ["items"] = Scalar() }),
    };

    private JObject Discriminated(JObject components, string name)
    {
        var alternatives = new JArray();
        var mapping = new JObject();
        foreach (var kind in new[] { "cat", "dog", "bird" }.Take(2 + choices.Below(2)))
        {
            var variant = $"{name}_{kind}";
            components[variant] = new JObject
            {
                ["type"] = "object",
                ["required"] = new JArray("kind"),
                ["properties"] = new JObject { ["kind"] = new JObject { ["type"] = "string" }, [kind + "_size"] = Scalar() },
            };
            var reference = "#/components/schemas/" + variant;
            alternatives.Add(new JObject { ["$ref"] = reference });
            mapping[kind] = reference;
        }
        // An alternative without a constant of its own fits the others too, so that only anyOf allows it.
        return new JObject { ["anyOf"] = alternatives, ["discriminator"] = new JObject { ["propertyName"] = "kind", ["mapping"] = mapping } };
    }

    private JObject OrNull(JObject schema)
    {
        if (!choices.OneIn(4) || schema["type"] is null || schema["enum"] is not null)
        {
            return schema;
        }
        if (is31)
        {
            schema["type"] = new JArray(schema["type"]!, "null");
        }
        else
        {
            schema["nullable"] = true;
        }
        return schema;
    }

    private static JObject Object(params (string Name, JToken Value)[] members) => new(members.Select(member => new JProperty(member.Name, member.Value)));
}
