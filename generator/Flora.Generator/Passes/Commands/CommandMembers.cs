using Flora.Generator.Document;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>
/// Finds what the document says that an item holds: the columns of CSV, which must not depend on what the first page happens to hold, and
/// the time by which <c>--since</c> and <c>--until</c> choose.
/// </summary>
public static class CommandMembers
{
    // What lies deeper stays JSON in one column: nobody reads a table of hundreds of columns.
    private const int Deepest = 4;

    /// <summary>The paths of all members, objects within objects taken apart; none for an item without members. As <c>--columns</c> takes them.</summary>
    public static IEnumerable<string> Of(ApiDocument document, JObject item) =>
        Below(document, Schemas.Follow(document, item), [], []).Select(Path).Distinct(StringComparer.Ordinal);

    /// <summary>The path of the member that says when an item came to be; null when the document shows none.</summary>
    /// <remarks>A moment among the columns of the table, else the first that every item has.</remarks>
    public static string? TimeOf(ApiDocument document, JObject itemSchema)
    {
        var item = Schemas.Follow(document, itemSchema);
        var columns = (item["x-cli"]?["columns"] as JArray ?? []).Select(column => (string?)((column as JObject)?["path"] ?? column as JValue) ?? "");
        var required = (item["required"] as JArray ?? []).Select(name => Escape((string?)name ?? ""));
        return columns.Concat(required).FirstOrDefault(path => Schemas.PropertyAt(document, item, path) is { } schema && IsMoment(Schemas.Follow(document, schema)));
    }

    private static bool IsMoment(JObject schema) =>
        (string?)(schema["x-timestamp"] as JValue) == "unix" || (SchemaShape.TypeOf(schema) == "string" && (string?)(schema["format"] as JValue) == "date-time");

    private static IEnumerable<IReadOnlyList<string>> Below(ApiDocument document, JObject schema, IReadOnlyList<string> path, IReadOnlyList<JObject> around)
    {
        foreach (var (name, value) in Members(document, schema))
        {
            List<string> at = [.. path, name];
            var member = Schemas.Follow(document, value);
            // A schema within itself has no last column.
            var isOpened = at.Count < Deepest && !around.Contains(member) && member != schema;
            var below = isOpened ? Below(document, member, at, [.. around, schema]).ToList() : [];
            if (below.Count == 0)
            {
                yield return at;
            }
            foreach (var inner in below)
            {
                yield return inner;
            }
        }
    }

    // A union of objects can have the members of each.
    private static IEnumerable<(string Name, JObject Schema)> Members(ApiDocument document, JObject schema)
    {
        if (schema["properties"] is JObject properties)
        {
            return properties.Properties().Where(property => property.Value is JObject).Select(property => (property.Name, (JObject)property.Value));
        }
        if (!SchemaShape.IsUnion(schema))
        {
            return [];
        }
        var alternatives = ((schema["oneOf"] ?? schema["anyOf"]) as JArray ?? []).OfType<JObject>().Select(alternative => Schemas.Follow(document, alternative)).ToList();
        return alternatives.TrueForAll(SchemaShape.IsObject) ? alternatives.SelectMany(alternative => Members(document, alternative)).DistinctBy(member => member.Name) : [];
    }

    private static string Path(IReadOnlyList<string> names) => string.Join('.', names.Select(Escape));

    private static string Escape(string name) => name
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace(".", @"\.", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal);
}
