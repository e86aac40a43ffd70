using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes;

/// <summary>Finds the schemas of a document.</summary>
public static class Schemas
{
    private const string ComponentPrefix = "#/components/schemas/";

    /// <summary>The named schemas; made when the document has none.</summary>
    public static JObject Components(ApiDocument document) => Child(Child(document.Root, "components"), "schemas");

    /// <summary>Every schema object, outer ones before those within them.</summary>
    public static IReadOnlyList<JObject> All(ApiDocument document) => Nested(SchemaPlaces.Roots(document));

    /// <summary>A schema and every one within it.</summary>
    public static IReadOnlyList<JObject> Nested(JObject schema) => Nested([schema]);

    // One list for all levels: nearly every pass asks for it.
    private static List<JObject> Nested(IEnumerable<JToken> roots)
    {
        var found = new List<JObject>();
        foreach (var root in roots)
        {
            AddNested(root, found);
        }
        return found;
    }

    private static void AddNested(JToken token, List<JObject> found)
    {
        if (token is JObject schema)
        {
            found.Add(schema);
            foreach (var inner in SchemaPlaces.Within(schema))
            {
                AddNested(inner, found);
            }
        }
    }

    /// <summary>The name of the component that a schema refers to; null when it refers to none.</summary>
    public static string? ReferencedName(JObject schema) =>
        (string?)(schema["$ref"] as JValue) is { } reference && reference.StartsWith(ComponentPrefix, StringComparison.Ordinal)
            ? reference[ComponentPrefix.Length..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
            : null;

    /// <summary>The reference to a component.</summary>
    public static string Reference(string name) =>
        ComponentPrefix + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The schema itself, or the component that it refers to in the end.</summary>
    public static JObject Follow(ApiDocument document, JObject schema)
    {
        var components = Components(document);
        for (var steps = 0; steps < components.Count + 1; steps++)
        {
            if (ReferencedName(schema) is not { } name || components[name] is not JObject target)
            {
                break;
            }
            schema = target;
        }
        return schema;
    }

    /// <summary>Whether null is a value of the schema, by itself or by what it refers to.</summary>
    public static bool TakesNull(ApiDocument document, JObject schema)
    {
        var components = Components(document);
        for (var steps = 0; steps < components.Count + 1; steps++)
        {
            if (schema["nullable"] is JValue { Value: true })
            {
                return true;
            }
            if (ReferencedName(schema) is not { } name || components[name] is not JObject target)
            {
                break;
            }
            schema = target;
        }
        return false;
    }

    /// <summary>The schema at the end of a path of member names, with a dot between levels; null when there is none.</summary>
    public static JObject? PropertyAt(ApiDocument document, JObject schema, string path)
    {
        JObject? at = schema;
        foreach (var name in path.Split('.'))
        {
            at = at is null ? null : (Follow(document, at)["properties"] as JObject)?[name] as JObject;
        }
        return at;
    }

    // A token that already has a parent is copied when it is set again, so only a missing one is.
    private static JObject Child(JObject parent, string key)
    {
        if (parent[key] is not JObject child)
        {
            parent[key] = child = [];
        }
        return child;
    }
}
