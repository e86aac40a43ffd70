using Flora.Generator.Document;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>
/// Finds out how an operation is paged, in the document's own names: <c>x-pagination</c> says it, or the names of a cursor
/// parameter and of a next cursor in the answer do.
/// </summary>
public sealed class DetectPagination : IPass
{
    private static readonly string[] CursorParameters = ["cursor", "page_token", "pageToken", "after", "starting_after", "next_token", "nextToken"];

    private static readonly string[] NextCursors =
    [
        "next_cursor", "nextCursor", "next_page_token", "nextPageToken", "next_token", "nextToken",
        "meta.next_cursor", "meta.nextCursor", "pagination.next_cursor", "pagination.nextCursor", "page.next_cursor", "page.nextCursor",
    ];

    private static readonly string[] SizeParameters = ["limit", "page_size", "pageSize", "per_page", "perPage", "max_results", "maxResults"];

    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            if (operation.Node[Annotation.Pagination] is JObject declared)
            {
                Check(context, operation, declared);
            }
            else if (Detect(context.Document, operation) is { } found)
            {
                operation.Node[Annotation.Pagination] = found;
            }
            AddPageSize(operation);
        }
    }

    private static JObject? Detect(ApiDocument document, Operation operation)
    {
        var cursor = operation.Parameters.Select(parameter => (string?)parameter["name"]).FirstOrDefault(CursorParameters.Contains);
        if (cursor is null || Answer.SchemaOf(document, operation) is not { } schema)
        {
            return null;
        }
        var page = Schemas.Follow(document, schema);
        var next = NextCursors.FirstOrDefault(path => Schemas.PropertyAt(document, page, path) is not null);
        var lists = ((page["properties"] as JObject)?.Properties() ?? [])
            .Where(property => property.Value is JObject member && SchemaShape.TypeOf(Schemas.Follow(document, member)) == "array")
            .ToList();
        return next is not null && lists is [var items]
            ? new JObject { ["cursor"] = cursor, ["items"] = items.Name, ["next"] = next }
            : null;
    }

    private static void AddPageSize(Operation operation)
    {
        if (operation.Node[Annotation.Pagination] is JObject pagination
            && pagination["limit"] is null
            && operation.Parameters.Select(parameter => (string?)parameter["name"]).FirstOrDefault(SizeParameters.Contains) is { } size)
        {
            pagination["limit"] = size;
        }
    }

    private static void Check(PassContext context, Operation operation, JObject declared)
    {
        var cursor = (string?)(declared["cursor"] as JValue);
        if (!operation.Parameters.Any(parameter => (string?)parameter["name"] == cursor))
        {
            context.Diagnostics.Error(DiagnosticCodes.BadExtension, declared, $"x-pagination names the parameter {cursor ?? "(none)"}, which the operation does not have",
                "Name the query parameter that takes the cursor, as `cursor: …`");
        }
        var page = Answer.SchemaOf(context.Document, operation) is { } schema ? Schemas.Follow(context.Document, schema) : [];
        foreach (var key in new[] { "items", "next" })
        {
            var path = (string?)(declared[key] as JValue) ?? "";
            if (Schemas.PropertyAt(context.Document, page, path) is null)
            {
                context.Diagnostics.Error(DiagnosticCodes.BadExtension, declared[key] ?? declared,
                    $"x-pagination names `{path}` as {key}, which the answer does not have",
                    "Name a member of the answer's schema, with a dot between levels");
            }
        }
    }
}
