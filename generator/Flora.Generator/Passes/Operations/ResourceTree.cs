using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>The clients of all resources: each with its operations, and with the clients of the resources below it.</summary>
/// <param name="All">Every client.</param>
/// <param name="Top">The clients that the client of the whole API holds.</param>
internal sealed record ResourceTree(IReadOnlyList<JObject> All, IReadOnlyList<JObject> Top)
{
    private static readonly string[] BriefKeys = ["name", "class", "interface", "docs"];

    /// <summary>Makes the tree of the names that the operations have been given, such as <c>Canvases.Nodes</c>.</summary>
    public static ResourceTree Of(PassContext context, IReadOnlyList<Operation> operations)
    {
        var own = operations.ToLookup(operation => (string)operation.Annotation["access"]!, StringComparer.Ordinal);
        // A resource that has no operations itself still leads to those below it.
        var names = operations.SelectMany(WithAncestors).DistinctBy(client => client.Chain, StringComparer.Ordinal).ToList();
        var chains = names.ConvertAll(client => client.Chain);
        var clients = names.ToDictionary(
            client => client.Chain, client => Describe(context, client.Chain, client.Name, [.. own[client.Chain]]), StringComparer.Ordinal);
        foreach (var chain in chains)
        {
            var children = chains.Where(other => ParentOf(other) == chain).Select(child => Brief(clients[child])).ToList();
            if (children.Count > 0)
            {
                clients[chain]["children"] = new JArray(children);
            }
        }
        return new([.. clients.Values], [.. chains.Where(chain => ParentOf(chain).Length == 0).Select(chain => Brief(clients[chain]))]);
    }

    private static IEnumerable<(string Chain, string Name)> WithAncestors(Operation operation)
    {
        var names = ((string)operation.Annotation["access"]!).Split('.');
        return operation.Annotation["clients"]!.Select((client, index) => (string.Join('.', names.Take(index + 1)), (string)client!));
    }

    private static string ParentOf(string chain) => chain.LastIndexOf('.') is var dot and >= 0 ? chain[..dot] : "";

    private static JObject Describe(PassContext context, string chain, string name, IReadOnlyList<Operation> operations)
    {
        var folder = context.Settings.SdkFolder;
        var methods = operations.Select(operation => operation.Annotation).ToList();
        var types = Usings.For(methods.SelectMany(Types)).ToList();
        var client = new JObject
        {
            ["name"] = chain.Split('.')[^1],
            ["class"] = $"{name}Client",
            ["interface"] = $"I{name}Client",
            ["namespace"] = context.Settings.Namespace,
            ["interfaceMarker"] = context.Files.Add($"{folder}/I{name}Client.g.cs"),
            ["classMarker"] = context.Files.Add($"{folder}/{name}Client.g.cs"),
            ["interfaceUsings"] = Usings.Of(context.Settings, ["System", "System.Threading", .. types]),
            ["classUsings"] = Usings.Of(context.Settings, ["System", "System.Threading", "Flora.Runtime", .. types]),
            ["docs"] = new JArray(DocComment.Of(TagDescriptions.Of(context.Document, chain) ?? $"{chain.Replace(".", " ", StringComparison.Ordinal)} of the API.")),
        };
        if (methods.Count > 0)
        {
            client["operations"] = new JArray(methods.Select(method => method.DeepClone()));
        }
        if (methods.Exists(method => method["shortcut"] is not null))
        {
            client["extensionsMarker"] = context.Files.Add($"{folder}/{name}ClientExtensions.g.cs");
        }
        return client;
    }

    private static IEnumerable<string> Types(JObject method) =>
        new[] { method["returns"], method["shortcut"]?["parameters"] }.Select(text => (string?)text).OfType<string>();

    private static JObject Brief(JObject client) => new(BriefKeys.Select(key => new JProperty(key, client[key]!.DeepClone())));
}
