using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Naming;

/// <summary>Decides which client an operation belongs to and what its method and its request are called.</summary>
/// <remarks>
/// The tag names the client; without one the words before the last separator of the operation id do, else the first segment of the
/// path. The rest of the operation id names the method: <c>things_list</c>, <c>things.list</c> and <c>listThings</c> with the tag
/// <c>things</c> all give <c>Things.ListAsync</c>.
/// </remarks>
public sealed class NameOperations : IPass
{
    private static readonly char[] Separators = ['_', '.', '/', '-', ' '];

    public void Apply(PassContext context)
    {
        var methods = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in Operation.All(context.Document))
        {
            var id = (string?)(operation.Node["operationId"] as JValue) ?? $"{operation.Verb} {operation.Path}";
            var client = ClientOf(operation, id);
            var verb = VerbOf(operation, id, client);
            var subject = CSharpName.Singular(client);
            operation.Node[Annotation.Operation] = new JObject
            {
                ["id"] = id,
                ["client"] = client,
                ["access"] = client,
                ["verb"] = verb,
                ["subject"] = subject,
                ["method"] = verb + "Async",
                ["request"] = subject + verb + "Request",
            };
            // The engine splits an operation id at the underscore into client and method.
            operation.Node["operationId"] = $"{client}_{verb}";
            if (!methods.Add($"{client}.{verb}"))
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, operation.Node,
                    $"The operation {id} becomes {client}.{verb}Async, and another operation has that name",
                    "Change its operationId or its tag, or name its method with `x-csharp-name`");
            }
        }
    }

    private static string ClientOf(Operation operation, string id)
    {
        if ((operation.Node["tags"] as JArray)?.FirstOrDefault() is JValue { Value: string { Length: > 0 } tag })
        {
            return CSharpName.Type(tag);
        }
        var separator = id.LastIndexOfAny(Separators);
        return separator > 0 && operation.Node["operationId"] is not null
            ? CSharpName.Type(id[..separator])
            : CSharpName.Type(operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(segment => segment[0] != '{') ?? "Api");
    }

    private static string VerbOf(Operation operation, string id, string client)
    {
        if ((string?)(operation.Node["x-csharp-name"] as JValue) is { Length: > 0 } given)
        {
            return WithoutAsync(CSharpName.Type(given));
        }
        if (operation.Node["operationId"] is null)
        {
            return CSharpName.Type(operation.Verb);
        }
        var separator = id.LastIndexOfAny(Separators);
        if (separator > 0 && separator < id.Length - 1)
        {
            return WithoutAsync(CSharpName.Type(id[(separator + 1)..]));
        }
        var subject = new HashSet<string>([client, CSharpName.Singular(client)], StringComparer.OrdinalIgnoreCase);
        var rest = string.Concat(Words.Of(id).Where(word => !subject.Contains(word)).Select(CSharpName.Type));
        return WithoutAsync(rest.Length == 0 ? CSharpName.Type(id) : rest);
    }

    // The suffix is added to every method, so an id that already has it would give `…AsyncAsync`.
    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
}
