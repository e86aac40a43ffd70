using Flora.Generator.Document;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Security;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Servers;

/// <summary>Describes where clients send their requests: by default, and the servers that a caller can choose from.</summary>
public sealed class DescribeServers : IPass
{
    public void Apply(PassContext context)
    {
        var operations = Operation.All(context.Document).ToList();
        var servers = DocumentServers.All(context.Document);
        if (servers.Count == 0 && !operations.TrueForAll(operation => IsWhole(OperationServer.UrlOf(context, operation))))
        {
            context.Diagnostics.Warning(DiagnosticCodes.NotGenerated, context.Document.Root["servers"] ?? context.Document.Root,
                "The document names no server that a client could call by default: its users have to set `BaseUrl` or "
                    + $"`{context.Settings.Variable("base_url")}`",
                "Add `servers` with an absolute http or https URL, if there is one for all");
        }
        var root = new JObject();
        if (servers.Count > 0)
        {
            root["url"] = CSharpName.Literal(ServerUrls.Of(servers[0]));
        }
        var all = servers.Concat(operations.SelectMany(OperationServer.All).Where(ServerUrls.IsWhole)).SelectMany(ServerOrigins.Of).Distinct(StringComparer.Ordinal).ToList();
        // Only an address that the document has whole depends on whether the base URL is one of the document's.
        if (all.Count > 0 && (operations.Exists(operation => IsWhole(OperationServer.UrlOf(context, operation))) || FetchesTokens(context)))
        {
            root["all"] = string.Join(", ", all.Select(CSharpName.Literal));
        }
        if (servers.Count > 1 || servers.Any(server => ServerVariable.Of(server).Count > 0))
        {
            root["file"] = Describe(context, servers);
        }
        Operation.Holder(context.Document)[Annotation.Servers] = root;
    }

    private static bool FetchesTokens(PassContext context) => SecurityPlan.Of(context.Document).Schemes.Any(scheme => scheme.Kind == SchemeKind.ClientCredentials);

    private static bool IsWhole(string? own) => own is not null && !own.StartsWith('/');

    private static JObject Describe(PassContext context, IReadOnlyList<JObject> servers)
    {
        var name = context.Settings.ClientName + "Servers";
        var members = ServerNames.Of(name, servers);
        return new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["usings"] = Usings.Of(context.Settings, "System", "Flora.Runtime"),
            ["namespace"] = context.Settings.Namespace,
            ["class"] = name,
            ["members"] = new JArray(servers.Zip(members, Describe)),
        };
    }

    private static JObject Describe(JObject server, string name)
    {
        var url = (string)server["url"]!;
        var description = (string?)(server["description"] as JValue);
        var docs = DocComment.Of(string.IsNullOrWhiteSpace(description) ? $"`{url}`" : $"{description.Trim().TrimEnd('.')}: `{url}`");
        var variables = ServerVariable.Of(server);
        if (variables.Count == 0)
        {
            return new JObject { ["name"] = name, ["docs"] = new JArray(docs), ["url"] = CSharpName.Literal(url) };
        }
        return new JObject
        {
            ["name"] = name,
            ["docs"] = new JArray(docs.Concat(variables.SelectMany(variable => variable.Docs))),
            ["template"] = CSharpName.Literal(url),
            ["parameters"] = string.Join(", ", variables.Select(variable => $"string {variable.Local} = {CSharpName.Literal(variable.Default)}")),
            ["fills"] = new JArray(variables.Select(variable => variable.Fill)),
        };
    }
}
