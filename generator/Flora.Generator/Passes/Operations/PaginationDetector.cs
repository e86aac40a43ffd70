using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Recognises a listing by its shape: one list of objects, a text that can be null beside it, and a text parameter that takes it.</summary>
/// <remarks>
/// At least one of the two texts must have a telling name; the other is recognised by being the only one that fits, so that renaming
/// either does not turn a listing into something else.
/// </remarks>
public static class PaginationDetector
{
    /// <summary>The pagination in the document's own names; null when the operation is no listing.</summary>
    public static JObject? Detect(ApiDocument document, Operation operation)
    {
        if (Answer.SchemaOf(document, operation) is not { } schema)
        {
            return null;
        }
        var page = Schemas.Follow(document, schema);
        var members = Members(document, page).ToList();
        var lists = members.Where(member => IsListOfObjects(document, member.Schema)).ToList();
        var nexts = members.Where(member => TypeMapper.Map(document, member.Schema) == CSharpType.String).ToList();
        var cursors = operation.Parameters
            .Where(parameter => (string?)parameter["in"] == "query" && IsFreeText(document, parameter))
            .Select(parameter => (string)parameter["name"]!)
            .ToList();
        var next = nexts.Find(member => PaginationWords.NameNext(LastName(member.Path)));
        var cursor = cursors.Find(PaginationWords.NameCursor);
        if (lists is not [var items] || (next.Path is null && cursor is null))
        {
            return null;
        }
        next = next.Path is null && nexts.Where(member => member.IsNullable).ToList() is [var onlyNext] ? onlyNext : next;
        cursor ??= cursors is [var onlyCursor] ? onlyCursor : null;
        return next.Path is null || cursor is null
            ? null
            : new JObject { ["cursor"] = cursor, ["items"] = items.Path, ["next"] = next.Path };
    }

    /// <summary>The parameter that says how large a page is; null when there is none.</summary>
    public static string? PageSizeOf(ApiDocument document, Operation operation)
    {
        var sizes = operation.Parameters
            .Where(parameter => parameter["schema"] is JObject schema && SchemaShape.TypeOf(Schemas.Follow(document, schema)) == "integer")
            .ToList();
        var named = sizes.Find(parameter => PaginationWords.NameSize((string)parameter["name"]!));
        var only = sizes.Where(parameter => Schemas.Follow(document, (JObject)parameter["schema"]!)["maximum"] is not null).ToList() is [var bounded] ? bounded : null;
        return (string?)(named ?? only)?["name"];
    }

    /// <summary>The member that says about how many items there are on all pages; null when there is none.</summary>
    public static string? TotalOf(ApiDocument document, Operation operation) => Answer.SchemaOf(document, operation) is { } schema
        ? Members(document, Schemas.Follow(document, schema))
            .Where(member => IsCount(TypeMapper.Map(document, member.Schema)) && PaginationWords.NameTotal(LastName(member.Path)))
            .Select(member => member.Path)
            .FirstOrDefault()
        : null;

    /// <summary>Whether a type counts.</summary>
    public static bool IsCount(CSharpType type) => type == CSharpType.Int32 || type == CSharpType.Int64;

    // The members of the page, and those of the objects in it; not those of its items.
    private static IEnumerable<(string Path, JObject Schema, bool IsNullable)> Members(ApiDocument document, JObject page) =>
        from member in Own(document, page)
        from found in Own(document, member.Schema).Select(inner => (Path: $"{member.Path}.{inner.Path}", inner.Schema, inner.IsNullable)).Prepend(member)
        select found;

    private static IEnumerable<(string Path, JObject Schema, bool IsNullable)> Own(ApiDocument document, JObject schema) =>
        from property in (schema["properties"] as JObject)?.Properties() ?? []
        where property.Value is JObject
        let node = (JObject)property.Value
        let target = Schemas.Follow(document, node)
        select (property.Name, target, node["nullable"] is not null || target["nullable"] is not null);

    private static bool IsListOfObjects(ApiDocument document, JObject schema) =>
        SchemaShape.TypeOf(schema) == "array" && schema["items"] is JObject item && SchemaShape.IsObject(Schemas.Follow(document, item));

    private static bool IsFreeText(ApiDocument document, JObject parameter)
    {
        var schema = parameter["schema"] is JObject node ? Schemas.Follow(document, node) : [];
        return SchemaShape.TypeOf(schema) == "string" && schema["enum"] is null && schema["pattern"] is null && schema["format"] is null;
    }

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];
}
