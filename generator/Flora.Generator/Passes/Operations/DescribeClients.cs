using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Operations;

/// <summary>Describes the client of each resource, and the one that holds them all.</summary>
public sealed class DescribeClients : IPass
{
    private const string Lifetime = "Immutable and safe for use by many threads at once: make one and keep it.";

    public void Apply(PassContext context)
    {
        var operations = Operation.All(context.Document).ToList();
        if (operations.Count == 0 && !Models(context).Any())
        {
            context.Diagnostics.Error(DiagnosticCodes.NotGenerated, context.Document.Root["paths"] ?? context.Document.Root,
                "The document has no operation and no model", "Add a path with an operation, such as `get`");
            return;
        }
        var holder = Operation.Holder(context.Document);
        holder[Annotation.Root] = DescribeRoot(context, ResourceTree.Of(context, operations), holder);
    }

    private static IEnumerable<string> Models(PassContext context) =>
        Schemas.Components(context.Document).Properties()
            .Where(component => Annotation.Types.Any(key => component.Value[key] is not null))
            .Select(component => component.Name)
            .Order(StringComparer.Ordinal);

    private static JObject DescribeRoot(PassContext context, ResourceTree tree, JObject holder)
    {
        var (security, servers) = (holder[Annotation.Security]!, holder[Annotation.Servers]!);
        var settings = context.Settings;
        var info = context.Document.Root["info"] as JObject ?? [];
        var title = (string?)(info["title"] as JValue) ?? settings.ClientName;
        var description = (string?)(info["description"] as JValue);
        var prefix = settings.ClientName.ToUpperInvariant();
        var root = new JObject
        {
            ["class"] = $"{settings.ClientName}Client",
            ["interface"] = $"I{settings.ClientName}Client",
            ["namespace"] = settings.Namespace,
            ["interfaceMarker"] = context.Files.Add($"{settings.SdkFolder}/I{settings.ClientName}Client.g.cs"),
            ["classMarker"] = context.Files.Add($"{settings.SdkFolder}/{settings.ClientName}Client.g.cs"),
            ["codecsMarker"] = context.Files.Add($"{settings.SdkFolder}/ModelCodecs.g.cs"),
            ["classUsings"] = Usings.Of(settings, "System", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "Flora.Runtime"),
            ["interfaceUsings"] = Usings.Of(settings, "System", "System.Net.Http", "System.Threading", "System.Threading.Tasks"),
            ["codecsUsings"] = Usings.Of(settings, "System", settings.Namespace),
            ["interfaceDocs"] = new JArray(DocComment.Of($"The {title} API.\n\n{description}")),
            ["classDocs"] = new JArray(DocComment.Of($"The {title} API.\n\n{description}\n\n{Lifetime}")),
            ["defaults"] = Defaults(security, servers, prefix),
            ["variables"] = security["variables"]!.DeepClone(),
            ["clients"] = new JArray(tree.Top),
            ["resources"] = new JArray(tree.All),
            ["models"] = new JArray(Models(context)),
        };
        foreach (var (key, file) in new[] { ("security", security["file"]), ("servers", servers["file"]) }.Where(part => part.Item2 is not null))
        {
            root[key] = file!.DeepClone();
        }
        return root;
    }

    // What the options leave open.
    private static string Defaults(JToken security, JToken servers, string prefix)
    {
        List<string> members =
        [
            .. security["usual"] is { } usual ? [$"Security = {usual}"] : Array.Empty<string>(),
            .. security["file"] is null ? [] : new[] { "Schemes = ApiSecurity.Schemes" },
            .. servers["all"] is { } all ? [$"Servers = [{all}]"] : Array.Empty<string>(),
        ];
        var made = $"new({(servers["url"] is { } url ? $"new Uri({url})" : "null")}, {CSharpName.Literal(prefix)})";
        return members.Count > 0 ? $"{made} {{ {string.Join(", ", members)} }}" : made;
    }
}
