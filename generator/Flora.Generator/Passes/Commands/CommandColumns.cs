using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Decides the columns of a command's table: those of <c>x-cli</c> on the item's schema, else what identifies an item at a glance.</summary>
public static class CommandColumns
{
    private const int Most = 6;

    private static readonly string[] AddressWords = ["href", "link", "uri", "url"];

    // The tool's ColumnKind, which this program cannot see.
    private static readonly string[] Kinds = ["Text", "Id", "State", "Age", "Number", "Money", "Links"];

    /// <summary>The columns for items of a schema; none for items that are no objects.</summary>
    public static IEnumerable<string> Of(PassContext context, JObject itemSchema)
    {
        var document = context.Document;
        var item = Schemas.Follow(document, itemSchema);
        var columns = item["x-cli"]?["columns"] is JArray given ? given.Select(AsObject) : Default(document, item);
        foreach (var column in columns)
        {
            var path = (string?)(column["path"] as JValue) ?? "";
            if (Schemas.PropertyAt(document, item, path) is not { } schema)
            {
                context.Diagnostics.Warning(DiagnosticCodes.BadExtension, column, $"x-cli names the column `{path}`, which the item does not have, so the table goes without it",
                    "Name a member of the item's schema, with a dot between levels");
                continue;
            }
            if ((string?)(column["kind"] as JValue) is { } kind && !Kinds.Contains(CSharpName.Type(kind)))
            {
                context.Diagnostics.Error(DiagnosticCodes.BadExtension, column, $"x-cli shows the column `{path}` as {kind}, which the tool does not know",
                    $"Name one of {string.Join(", ", Kinds).ToLowerInvariant()}");
                continue;
            }
            yield return Describe(context, item, column, path, Schemas.Follow(document, schema));
        }
    }

    private static JObject AsObject(JToken column)
    {
        if (column is JObject node)
        {
            return node;
        }
        var made = new JObject { ["path"] = column.ToString() };
        SourceLocations.Set(made, SourceLocations.Of(column));
        return made;
    }

    private static string Describe(PassContext context, JObject item, JObject column, string path, JObject schema)
    {
        var header = (string?)column["header"] ?? string.Join(' ', Words.Of(path.Split('.')[^1]));
        var member = Schemas.Follow(context.Document, schema["items"] as JObject ?? []);
        var kind = (string?)column["kind"] is { } given ? CSharpName.Type(given) : Kind(item, path, schema);
        // What an identifier leads to, its item says; what others lead to, they say themselves.
        var link = kind == "Id" ? Given(context, item, column, "link")
            : Given(context, member, column, "link") ?? FirstMember(context.Document, member, IsAddress);
        // Objects without an address have nothing to lead to.
        kind = kind == "Links" && link is null && SchemaShape.IsObject(member) ? "Text" : kind;
        List<string> parts =
        [
            $"Header = {CSharpName.Literal(header.ToUpperInvariant())}",
            $"Path = {CliWords.List(path.Split('.'))}",
            $"Kind = ColumnKind.{kind}",
        ];
        if ((string?)column["unit"] is { } unit)
        {
            parts.Add($"Unit = {CSharpName.Literal(unit)}");
        }
        if (kind is "Id" or "Links")
        {
            AddMember(parts, "Link", link);
        }
        if (kind == "Links")
        {
            AddMember(parts, "Label", Given(context, member, column, "label") ?? FirstMember(context.Document, member, (_, node) => SchemaShape.IsEnum(node)));
        }
        if (Given(context, item, column, "else") is { } otherwise)
        {
            parts.Add($"Else = {CliWords.List(otherwise.Split('.'))}");
        }
        return string.Join(", ", parts);
    }

    // What the maintainer named, when it is there; a column must not keep a name that the document gave up.
    private static string? Given(PassContext context, JObject schema, JObject column, string key)
    {
        if (column[key] is not JValue { Value: string path } value || Schemas.PropertyAt(context.Document, schema, path) is not null)
        {
            return (string?)(column[key] as JValue);
        }
        context.Diagnostics.Warning(DiagnosticCodes.BadExtension, value, $"x-cli names `{path}` as {key} of a column, which the schema does not have, so it is left out",
            "Name a member of the schema, with a dot between levels");
        return null;
    }

    private static bool IsAddress(string name, JObject schema) =>
        (string?)(schema["format"] as JValue) == "uri" || Words.Of(name) is [.., var last] && AddressWords.Contains(last.ToLowerInvariant());

    private static void AddMember(List<string> parts, string key, string? name)
    {
        if (name is not null)
        {
            parts.Add($"{key} = {CSharpName.Literal(name)}");
        }
    }

    // Identifiers of the item itself are shown whole; those of other things give way.
    private static string Kind(JObject item, string path, JObject schema) =>
        (string?)(schema["x-timestamp"] as JValue) == "unix" ? "Age"
        : SchemaShape.IsEnum(schema) ? "State"
        : path == FirstId(item) || (!path.Contains('.', StringComparison.Ordinal) && IsId(path) && item["x-cli"]?["columns"] is not null) ? "Id"
        : SchemaShape.TypeOf(schema) switch
        {
            "integer" or "number" => "Number",
            "array" => "Links",
            "string" when (string?)(schema["format"] as JValue) == "uri" => "Links",
            _ => "Text",
        };

    private static IEnumerable<JObject> Default(ApiDocument document, JObject item)
    {
        var required = (item["required"] as JArray ?? []).Select(name => (string?)name).ToHashSet();
        var members = (item["properties"] as JObject)?.Properties().ToList() ?? [];
        string?[] first =
        [
            FirstId(item),
            FirstMember(document, item, (_, schema) => SchemaShape.IsEnum(schema)),
            FirstMember(document, item, (_, schema) => (string?)(schema["x-timestamp"] as JValue) == "unix"),
        ];
        var others = members
            .Where(member => required.Contains(member.Name) && member.Value is JObject schema && IsScalar(Schemas.Follow(document, schema)))
            .Select(member => member.Name);
        return first.OfType<string>().Concat(others).Distinct(StringComparer.Ordinal).Take(Most).Select(path => new JObject { ["path"] = path });
    }

    private static string? FirstId(JObject item) =>
        (item["properties"] as JObject)?.Properties().Select(property => property.Name).FirstOrDefault(IsId);

    private static bool IsId(string name) => Words.Of(name) is [.., var last] && last.Equals("id", StringComparison.OrdinalIgnoreCase);

    private static string? FirstMember(ApiDocument document, JObject schema, Func<string, JObject, bool> fits) =>
        (schema["properties"] as JObject)?.Properties()
            .FirstOrDefault(property => property.Value is JObject node && fits(property.Name, Schemas.Follow(document, node)))?.Name;

    private static bool IsScalar(JObject schema) => SchemaShape.TypeOf(schema) is "string" or "integer" or "number" or "boolean";
}
