using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>Finds what of a document is not supported.</summary>
internal static class UnsupportedUses
{
    // The objects whose lines are judged for each operation that uses them; all others stand for themselves.
    private static readonly NodeKind[] PartsOfOperations = [NodeKind.Operation, NodeKind.Parameter, NodeKind.RequestBody];

    /// <summary>All uses, in the order of the table.</summary>
    public static IReadOnlyList<UnsupportedUse> In(ApiDocument document, DocumentNodes nodes)
    {
        var context = new SupportContext(document, new JsonKinds(document));
        var operations = OperationParts.All(document).ToList();
        return
        [
            .. from construct in UnsupportedConstructs.All
               from use in PartsOfOperations.Contains(construct.Kind) ? OfOperations(construct, context, operations) : OfNodes(construct, context, nodes)
               select use,
        ];
    }

    private static IEnumerable<UnsupportedUse> OfOperations(UnsupportedConstruct construct, SupportContext context, List<OperationParts> operations) =>
        from operation in operations
        from part in operation.PartsOf(construct.Kind)
        from found in construct.Find(context with { Operation = operation }, part)
        where found is not null
        select new UnsupportedUse(construct, part, found, operation);

    private static IEnumerable<UnsupportedUse> OfNodes(UnsupportedConstruct construct, SupportContext context, DocumentNodes nodes) =>
        from node in nodes.Of(construct.Kind)
        from found in construct.Find(context, node.Object)
        where found is not null
        select new UnsupportedUse(construct, node.Object, found, null);
}
