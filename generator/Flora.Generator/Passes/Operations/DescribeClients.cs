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
        if (operations.Count == 0)
        {
            context.Diagnostics.Error(DiagnosticCodes.NotGenerated, context.Document.Root["paths"] ?? context.Document.Root,
                "The document has no operation", "Add a path with an operation, such as `get`");
            return;
        }
        var clients = operations.GroupBy(operation => (string)operation.Annotation["client"]!, StringComparer.Ordinal)
            .Select(group => DescribeResource(context, group.Key, group.First()))
            .ToList();
        operations[0].Node[Annotation.Root] = DescribeRoot(context, clients);
    }

    private static JObject DescribeResource(PassContext context, string name, Operation first)
    {
        var folder = context.Settings.SdkFolder;
        var client = new JObject
        {
            ["name"] = name,
            ["class"] = $"{name}Client",
            ["interface"] = $"I{name}Client",
            ["namespace"] = context.Settings.Namespace,
            ["interfaceMarker"] = context.Files.Add($"{folder}/I{name}Client.g.cs"),
            ["classMarker"] = context.Files.Add($"{folder}/{name}Client.g.cs"),
            ["interfaceUsings"] = Usings.Of(context.Settings, "System", "System.Threading"),
            ["classUsings"] = Usings.Of(context.Settings, "System.Threading", "Flora.Runtime"),
            ["docs"] = new JArray(DocComment.Of(TagDescription(context.Document, name) ?? $"{name} of the API.")),
        };
        first.Node[Annotation.Client] = client;
        return client;
    }

    private static JObject DescribeRoot(PassContext context, List<JObject> clients)
    {
        var settings = context.Settings;
        var info = context.Document.Root["info"] as JObject ?? [];
        var title = (string?)(info["title"] as JValue) ?? settings.ClientName;
        var description = (string?)(info["description"] as JValue);
        var prefix = settings.ClientName.ToUpperInvariant();
        var models = Schemas.Components(context.Document).Properties()
            .Where(component => component.Value[Annotation.Model] is not null || component.Value[Annotation.Enum] is not null)
            .Select(component => component.Name)
            .Order(StringComparer.Ordinal);
        return new JObject
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
            ["baseUrl"] = CSharpName.Literal(BaseUrl(context)),
            ["environmentPrefix"] = CSharpName.Literal(prefix),
            ["keyVariable"] = $"{prefix}_API_KEY",
            ["urlVariable"] = $"{prefix}_BASE_URL",
            ["clients"] = new JArray(clients.Select(client => client.DeepClone())),
            ["models"] = new JArray(models),
        };
    }

    private static string BaseUrl(PassContext context)
    {
        var server = (context.Document.Root["servers"] as JArray)?.FirstOrDefault();
        var url = (string?)(server?["url"] as JValue) ?? "";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || url.Contains('{', StringComparison.Ordinal))
        {
            context.Diagnostics.Error(DiagnosticCodes.NotGenerated, server ?? context.Document.Root,
                "The document names no server that a client could call by default", "Add `servers` with an absolute http or https URL without variables");
        }
        return url.TrimEnd('/');
    }

    /// <summary>What the document says of the tag that a client is made of; null when it says nothing.</summary>
    public static string? TagDescription(ApiDocument document, string client) =>
        (document.Root["tags"] as JArray ?? [])
            .OfType<JObject>()
            .Where(tag => CSharpName.Type((string?)(tag["name"] as JValue) ?? "") == client)
            .Select(tag => (string?)(tag["description"] as JValue))
            .FirstOrDefault();
}
