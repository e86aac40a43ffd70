using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Tells operations that answer many things from those that answer one.</summary>
public static class Listings
{
    /// <summary>Whether an operation on a collection answers its items: as a list, page by page, or in an object that holds one list of them.</summary>
    public static bool Is(ApiDocument document, Operation operation)
    {
        var path = PathWords.Of(operation.Path);
        if (path.EndsInParameter)
        {
            return false;
        }
        var isPlural = path.Static.LastOrDefault() is { } last && Plurals.IsPlural(last.Name);
        return Answer.SchemaOf(document, operation) is not { } schema
            ? isPlural
            : SchemaShape.TypeOf(Schemas.Follow(document, schema)) == "array"
                || operation.Node[Annotation.Pagination] is not null
                || PaginationDetector.Detect(document, operation) is not null
                || (isPlural && HoldsList(document, schema));
    }

    // An object that says nothing of its members may hold anything.
    private static bool HoldsList(ApiDocument document, JObject schema)
    {
        var members = Members(document, schema).ToList();
        return members.Count == 0 || members.Concat(members.SelectMany(member => Members(document, member)))
            .Any(member => SchemaShape.TypeOf(member) == "array");
    }

    private static IEnumerable<JObject> Members(ApiDocument document, JObject schema) =>
        ((Schemas.Follow(document, schema)["properties"] as JObject)?.Properties() ?? [])
            .Select(property => property.Value)
            .OfType<JObject>()
            .Select(member => Schemas.Follow(document, member));
}
