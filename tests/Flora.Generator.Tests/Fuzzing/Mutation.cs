using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Fuzzing;

/// <summary>Changes a document as a slip, a merge gone wrong or ill will could; the same seed gives the same document.</summary>
internal static class Mutation
{
    private const string Schemas = "#/components/schemas/";

    private static readonly Action<JObject, Random>[] Kinds =
    [
        Drop, Drop, Replace, CopyValue, CopyValue, CopyValue, SetKeyword, SetKeyword, Rename, Duplicate, Swap, Nest, Circle, Shuffle, SetVersion,
    ];

    private static readonly string[] Keywords =
    [
        "type", "enum", "const", "anyOf", "oneOf", "allOf", "not", "if", "nullable", "x-csharp-name", "x-cli", "x-pagination", "x-timestamp",
        "additionalProperties", "patternProperties", "items", "prefixItems", "properties", "required", "format", "minimum", "maximum", "minLength", "pattern",
        "default", "parameters", "example", "examples", "operationId", "tags", "responses", "content", "headers", "schema", "$ref", "in", "name", "servers",
        "security", "style", "explode", "deprecated", "readOnly", "writeOnly", "discriminator", "requestBody", "description", "$defs", "$dynamicRef", "links",
    ];

    private static readonly string[] Words =
    [
        "", " ", "x", "s", "null", "string", "object", "array", "integer", "number", "boolean", "get", "query", "header", "path", "200", "2XX", "default", "/a/{b}",
        "a.b", "class", "Task", "String", "value", "request", "é", "日本", "😀", "\"; //", "*/ </summary> {{ x }}", "//// file 0", "a\nb\tc", "\\u0000", "date-time",
        "uuid", "binary", "decimal", "form", "deepObject", "multipart/form-data", "application/json", "text/plain", "unix", "[", "(a+)+$",
        Schemas + "Canvas", Schemas + "Node", Schemas + "CanvasKind", Schemas + "Nothing", "#/components/responses/Failure", "#/paths/~1runs", "#", "other.yaml#/A",
    ];

    /// <summary>A changed copy of a document.</summary>
    public static JObject Of(JObject document, int seed)
    {
        var random = new Random(seed);
        var root = (JObject)document.DeepClone();
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            Pick(Kinds, random)(root, random);
        }
        return root;
    }

    private static void Drop(JObject root, Random random) => Members(root, random).Remove();

    private static void Replace(JObject root, Random random) => Members(root, random).Value = Value(random);

    private static void CopyValue(JObject root, Random random)
    {
        var member = Members(root, random);
        member.Value = Likely(root, member.Name, random);
    }

    private static void SetKeyword(JObject root, Random random)
    {
        var keyword = Pick(Keywords, random);
        ((JObject)Members(root, random).Parent!)[keyword] = Likely(root, keyword, random);
    }

    /// <summary>What the document says elsewhere under the same key, as a rule; else anything.</summary>
    private static JToken Likely(JObject root, string key, Random random)
    {
        var values = root.Descendants().OfType<JProperty>().Where(member => member.Name == key).Select(member => member.Value).ToList();
        return values.Count > 0 && random.Next(4) > 0 ? Pick(values, random).DeepClone() : Value(random);
    }

    private static void Rename(JObject root, Random random)
    {
        var member = Members(root, random);
        var owner = (JObject)member.Parent!;
        var name = random.Next(3) == 0 ? member.Name.ToUpperInvariant() : Pick(Words, random);
        if (owner.Property(name, StringComparison.Ordinal) is null)
        {
            member.Replace(new JProperty(name, member.Value));
        }
    }

    /// <summary>A second one of the same kind beside it, under a name that is nearly the same.</summary>
    private static void Duplicate(JObject root, Random random)
    {
        var member = Members(root, random);
        var owner = (JObject)member.Parent!;
        var name = random.Next(2) == 0 ? member.Name.ToUpperInvariant() : member.Name.Replace("_", "", StringComparison.Ordinal) + ".";
        if (owner.Property(name, StringComparison.Ordinal) is null)
        {
            owner.Add(name, member.Value.DeepClone());
        }
    }

    private static void Swap(JObject root, Random random)
    {
        var (one, other) = (Members(root, random), Members(root, random));
        var (first, second) = (one.Value.DeepClone(), other.Value.DeepClone());
        one.Value = second;
        if (other.Root == root)
        {
            other.Value = first;
        }
    }

    private static void Nest(JObject root, Random random)
    {
        var member = Members(root, random);
        var value = member.Value.DeepClone();
        var kind = random.Next(4);
        for (var depth = random.Next(2, 60); depth > 0; depth--)
        {
            value = kind switch
            {
                0 => new JObject { ["type"] = "array", ["items"] = value },
                1 => new JObject { ["type"] = "object", ["properties"] = new JObject { ["a"] = value } },
                2 => new JObject { ["allOf"] = new JArray(value, new JObject { ["type"] = "object" }) },
                _ => new JObject { ["oneOf"] = new JArray(value, new JObject { ["type"] = "string" }) },
            };
        }
        member.Value = value;
    }

    /// <summary>A reference to the component that it stands in, or to another one.</summary>
    private static void Circle(JObject root, Random random)
    {
        var schemas = (root["components"] as JObject)?["schemas"] as JObject;
        if (schemas is { HasValues: true })
        {
            var names = schemas.Properties().Select(schema => schema.Name).ToList();
            var inner = Pick(schemas.Descendants().OfType<JProperty>().ToList(), random);
            var reference = new JObject { ["$ref"] = Schemas + Pick(names, random) };
            inner.Value = inner.Value is JArray ? new JArray(reference) : reference;
        }
    }

    private static void Shuffle(JObject root, Random random)
    {
        var owner = (JObject)Members(root, random).Parent!;
        var members = owner.Properties().ToArray();
        random.Shuffle(members);
        owner.ReplaceAll(members.Cast<object>().ToArray());
    }

    private static void SetVersion(JObject root, Random random) => root["openapi"] = Pick(["3.0.3", "3.1.1", "3.2.0"], random);

    private static JProperty Members(JObject root, Random random) => Pick(root.Descendants().OfType<JProperty>().ToList(), random);

    private static JToken Value(Random random) => random.Next(13) switch
    {
        0 => JValue.CreateNull(),
        1 => new JArray(Pick(Words, random)),
        2 => new JObject(),
        3 => new JArray(),
        4 => new JValue(random.Next(-5, 500)),
        5 => new JRaw(Pick(["1e400", "-0", "99999999999999999999999999", "0.1000000000000000000000000000001", "9223372036854775808", "1e-300"], random)),
        6 => new JValue(random.Next(2) == 0),
        7 => new JObject { ["$ref"] = Pick(Words, random) },
        8 => new JObject { ["type"] = Pick(Words, random) },
        9 => new JArray(new JObject { ["type"] = "string" }, new JObject { ["type"] = "integer" }, new JObject { ["type"] = "null" }),
        10 => new JValue(new string('a', 3000)),
        _ => new JValue(Pick(Words, random)),
    };

    private static T Pick<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
