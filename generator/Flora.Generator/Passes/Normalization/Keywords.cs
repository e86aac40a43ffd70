using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>What the keywords of a schema are about.</summary>
public static class Keywords
{
    private static readonly string[] Annotations =
    [
        "title", "summary", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "nullable", "externalDocs", "xml",
        "discriminator",
    ];

    // Extensions that say what a value is.
    private static readonly string[] AssertingExtensions = ["x-timestamp", Annotation.Constant];

    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["string"] = ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"],
        ["number"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "x-timestamp"],
        ["array"] = ["items", "minItems", "maxItems", "uniqueItems", "prefixItems"],
        ["object"] = ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties"],
    };

    private static readonly string[] NumberFormats = ["int32", "int64", "uint64", "float", "double", "decimal"];

    /// <summary>Whether a keyword says nothing about which values fit.</summary>
    public static bool IsAnnotation(string keyword) =>
        Annotations.Contains(keyword) || (keyword.StartsWith("x-", StringComparison.Ordinal) && !AssertingExtensions.Contains(keyword));

    /// <summary>The members of a schema that say which values fit.</summary>
    public static IReadOnlyList<JProperty> Assertions(JObject schema) => [.. schema.Properties().Where(member => !IsAnnotation(member.Name))];

    /// <summary>Whether a member of a schema concerns values of one type only, and that is another one.</summary>
    public static bool ConcernsOther(JProperty member, string type)
    {
        type = type == "integer" ? "number" : type;
        return member.Name == "format"
            ? type is not ("string" or "number") || ((type == "number") != NumberFormats.Contains((string?)(member.Value as JValue)))
            : Types.Any(keywords => keywords.Key != type && keywords.Value.Contains(member.Name));
    }

    /// <summary>Whether a schema only bounds values, and says neither their type nor what they hold.</summary>
    public static bool OnlyConstrains(JObject schema) =>
        Assertions(schema) is { Count: > 0 } assertions
        && assertions.All(member => member.Name is "required" or "format" || (!IsStructure(member.Name) && Types.Values.Any(keywords => keywords.Contains(member.Name))));

    /// <summary>Gives a schema other members; it stays the same object at the same place.</summary>
    public static void Become(JObject schema, IEnumerable<JProperty> members)
    {
        var all = members.ToList();
        schema.RemoveAll();
        foreach (var member in all.Where(member => schema[member.Name] is null))
        {
            schema.Add(member);
        }
    }

    /// <summary>A schema at the place of another one.</summary>
    public static JObject At(JToken place, params object[] members)
    {
        var schema = new JObject(members);
        SourceLocations.Set(schema, SourceLocations.Of(place));
        return schema;
    }

    private static bool IsStructure(string keyword) => keyword is "properties" or "additionalProperties" or "items" or "x-timestamp";
}
