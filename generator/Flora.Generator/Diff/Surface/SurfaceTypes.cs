using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Surface;

/// <summary>Reads what the passes say about a type.</summary>
internal static class SurfaceTypes
{
    // What the annotations of all kinds of types have in common, so that a new kind is compared without being told.
    private const string Prefix = "x-cs-";

    private static readonly string[] WireNames = ["json", "literal", "value", "tag", "name"];

    /// <summary>The type of a schema; null when it has none of its own.</summary>
    public static SurfaceType? Read(JObject schema)
    {
        var annotation = schema.Properties().FirstOrDefault(property =>
            property.Name.StartsWith(Prefix, StringComparison.Ordinal) && property.Value is JObject node && Text(node, "name") is not null);
        return annotation?.Value is JObject type
            ? new(Text(type, "name")!, annotation.Name[Prefix.Length..], Members(schema, type), schema)
            : null;
    }

    private static Dictionary<string, SurfaceMember> Members(JObject schema, JObject type) =>
        type.Properties().Select(property => property.Value).OfType<JArray>()
            .SelectMany(list => list.OfType<JObject>())
            .Where(member => Text(member, "name") is not null)
            .GroupBy(member => WireNames.Select(key => Text(member, key)).First(text => text is not null)!, StringComparer.Ordinal)
            .ToDictionary(
                member => member.Key,
                member => new SurfaceMember(
                    Text(member.First(), "name")!, Text(member.First(), "csharp"), member.First()["required"] is JValue { Value: true },
                    PlaceOf(schema, member.Key)),
                StringComparer.Ordinal);

    private static JToken PlaceOf(JObject schema, string literal) =>
        ((schema["properties"] as JObject)?.Properties() ?? []).FirstOrDefault(member => CSharpName.Literal(member.Name) == literal)
        ?? (schema["enum"] as JArray ?? []).FirstOrDefault(value => value is JValue { Value: string text } && CSharpName.Literal(text) == literal)
        ?? schema;

    private static string? Text(JObject node, string key) => (node[key] as JValue)?.Value as string;
}
