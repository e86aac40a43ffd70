using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Types;
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
            AddWhatIsMissing(context.Document, operation);
        }
    }

    private static void AddWhatIsMissing(ApiDocument document, Operation operation)
    {
        if (operation.Node[Annotation.Pagination] is not JObject pagination)
        {
            return;
        }
        if (pagination["limit"] is null && PaginationDetector.PageSizeOf(document, operation) is { } size)
        {
            pagination["limit"] = size;
        }
        if (pagination["total"] is null && PaginationDetector.TotalOf(document, operation) is { } total)
        {
            pagination["total"] = total;
        }
    }

    private static void Check(PassContext context, Operation operation, JObject declared)
    {
        var cursor = (string?)(declared["cursor"] as JValue);
        if (ParameterType(context, operation, cursor) is not { } cursorType)
        {
            context.Diagnostics.Error(DiagnosticCodes.BadExtension, declared, $"x-pagination names the parameter {cursor ?? "(none)"}, which the operation does not have",
                "Name the query parameter that takes the cursor, as `cursor: …`");
        }
        else if (cursorType != CSharpType.String)
        {
            Refuse(context, declared["cursor"]!, $"`{cursor}` as cursor, which is no text", "Name the query parameter that takes the cursor");
        }
        if ((string?)(declared["limit"] as JValue) is { } limit
            && ParameterType(context, operation, limit) is var limitType && limitType != CSharpType.Int32 && limitType != CSharpType.Int64)
        {
            Refuse(context, declared["limit"]!, $"`{limit}` as limit, which is no parameter that takes a whole number", "Name the query parameter that says how large a page is");
        }
        var page = Answer.SchemaOf(context.Document, operation) is { } schema ? Schemas.Follow(context.Document, schema) : [];
        CheckMember(context, page, declared, "items", type => type.Item is not null, "list");
        CheckMember(context, page, declared, "next", type => type == CSharpType.String, "text");
        if (declared["total"] is not null)
        {
            CheckMember(context, page, declared, "total", PaginationDetector.IsCount, "whole number");
        }
    }

    private static CSharpType? ParameterType(PassContext context, Operation operation, string? name) =>
        operation.Parameters.FirstOrDefault(parameter => (string?)parameter["name"] == name) is { } parameter
            ? TypeMapper.Map(context.Document, parameter["schema"])
            : null;

    private static void CheckMember(PassContext context, JObject page, JObject declared, string key, Func<CSharpType, bool> fits, string kind)
    {
        var path = (string?)(declared[key] as JValue) ?? "";
        var member = Schemas.PropertyAt(context.Document, page, path);
        if (member is null || !fits(TypeMapper.Map(context.Document, member)))
        {
            Refuse(context, declared[key] ?? declared, $"`{path}` as {key}, which {(member is null ? "the answer does not have" : $"is no {kind}")}",
                "Name a member of the answer's schema, with a dot between levels");
        }
    }

    private static void Refuse(PassContext context, JToken at, string what, string fix) =>
        context.Diagnostics.Error(DiagnosticCodes.BadExtension, at, $"x-pagination names {what}", fix);
}
