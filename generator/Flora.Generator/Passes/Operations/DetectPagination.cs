using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>
/// Finds out how an operation is paged, in the document's own names: <c>x-pagination</c> says it, or its shape
/// does.
/// </summary>
public sealed class DetectPagination : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            if (operation.Node[Annotation.Pagination] is JObject declared)
            {
                Check(context, operation, declared);
            }
            else if (PaginationDetector.Detect(context.Document, operation) is { } found)
            {
                operation.Node[Annotation.Pagination] = found;
            }
            AddPageSize(context.Document, operation);
        }
    }

    private static void AddPageSize(ApiDocument document, Operation operation)
    {
        if (operation.Node[Annotation.Pagination] is JObject pagination
            && pagination["limit"] is null
            && PaginationDetector.PageSizeOf(document, operation) is { } size)
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
