using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>Decides which client an operation belongs to and what its method and its request are called.</summary>
/// <remarks>
/// The first tag names the client, else the path does; the words of the operation id that are left name the method, else the HTTP
/// method and the path do. <c>things_list</c>, <c>v1.things.list</c>, <c>listThings</c> and no id at all give <c>Things.ListAsync</c>.
/// </remarks>
public sealed class NameOperations : IPass
{
    public void Apply(PassContext context)
    {
        var operations = Operation.All(context.Document).Select(operation => new NamedOperation(context.Document, operation)).ToList();
        var components = Schemas.Components(context.Document).Properties()
            .Select(component => NameSchemas.Wanted(component.Name, component.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var root = ReservedNames.OfRoot(context.Settings.ClientName);
        var clients = new ClientNames([.. operations.Select(operation => operation.Chain)], name => ReservedNames.Types.Contains(name) || root.Contains(name));
        // A method beside a client of the same name would give one command two meanings.
        var taken = clients.All.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var methods = Disambiguation.Resolve(
            [.. operations.Select(operation => operation.Methods.Select(name => clients.Client(operation.Chain) + name).ToList())],
            taken.Contains,
            StringComparer.OrdinalIgnoreCase);
        var verbs = operations.Select((operation, index) => methods[index][clients.Client(operation.Chain).Length..]).ToList();
        taken = [.. clients.AllTypes.Concat(root).Concat(components)];
        var requests = Disambiguation.Resolve(
            [.. operations.Select((operation, index) => Requests(clients.Subject(operation.Chain), clients.Client(operation.Chain), verbs[index]))],
            name => taken.Contains(name) || ReservedNames.Types.Contains(name),
            StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < operations.Count; index++)
        {
            Annotate(operations[index], clients, verbs[index], requests[index]);
        }
        ReportCollisions(context, operations, methods);
    }

    private static string[] Requests(string subject, string client, string verb) =>
        [$"{subject}{verb}Request", $"{subject}{verb}Parameters", $"{client}{verb}Request", $"{client}{verb}Parameters"];

    private static void Annotate(NamedOperation named, ClientNames clients, string verb, string request)
    {
        var client = clients.Client(named.Chain);
        named.Operation.Node[Annotation.Operation] = new JObject
        {
            ["id"] = named.Id,
            ["client"] = client,
            ["clients"] = new JArray(clients.Path(named.Chain)),
            ["access"] = clients.AccessOf(named.Chain),
            ["words"] = new JArray(clients.CommandWords(named.Chain)),
            ["verb"] = verb,
            ["subject"] = clients.Subject(named.Chain),
            ["method"] = verb + "Async",
            ["request"] = request,
        };
        // The engine splits an operation id at the underscore into client and method.
        named.Operation.Node["operationId"] = $"{client}_{verb}";
    }

    private static void ReportCollisions(PassContext context, List<NamedOperation> operations, IReadOnlyList<string> methods)
    {
        foreach (var (named, method) in operations.Zip(methods).GroupBy(pair => pair.Second, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group))
        {
            context.Diagnostics.Error(DiagnosticCodes.NameCollision, named.Operation.Node,
                $"The operation {named.Id} becomes {named.Operation.Annotation["access"]}.{named.Operation.Annotation["method"]}, and another operation has that name",
                "Change its operationId or its tag, or name its method with `x-csharp-name`");
        }
    }
}
