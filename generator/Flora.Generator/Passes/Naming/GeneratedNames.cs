namespace Flora.Generator.Passes.Naming;

/// <summary>The types that the operations bring with them: no schema can have their names.</summary>
public static class GeneratedNames
{
    /// <summary>Requests, clients and what is around them, once the operations are named.</summary>
    public static IReadOnlySet<string> Of(PassContext context)
    {
        var operations = Operation.All(context.Document).Select(operation => operation.Annotation).ToList();
        return operations.Select(annotation => (string)annotation["request"]!)
            .Concat(operations.SelectMany(annotation => annotation["clients"]!).SelectMany(client => ClientNames.Types((string)client!)))
            .Concat(ReservedNames.OfRoot(context.Settings.ClientName))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
