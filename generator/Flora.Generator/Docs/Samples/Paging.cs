using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>How an operation is paged, in the document's own names.</summary>
/// <param name="Cursor">The parameter that says where to go on.</param>
/// <param name="Items">The path of the items in a page, with dots between levels.</param>
/// <param name="Next">The path of the next cursor.</param>
internal sealed record Paging(string Cursor, string Items, string Next)
{
    /// <summary>What the passes found; null for an operation without pages.</summary>
    public static Paging? Of(DocumentedOperation operation) =>
        operation.Decisions["page"] is not null && operation.Body[Annotation.Pagination] is JObject found
            ? new((string)found["cursor"]!, (string)found["items"]!, (string)found["next"]!)
            : null;
}
