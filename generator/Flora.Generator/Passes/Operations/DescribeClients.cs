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
        operations[0].Node[Annotation.Root] = DescribeRoot(context, ResourceTree.Of(context, operations));
    }

    private static JObject DescribeRoot(PassContext context, ResourceTree tree)
    {
        var settings = context.Settings;
        var info = context.Document.Root["info"] as JObject ?? [];
        var title = (string?)(info["title"] as JValue) ?? settings.ClientName;
        var description = (string?)(info["description"] as JValue);
        var prefix = settings.ClientName.ToUpperInvariant();
        var models = Schemas.Components(context.Document).Properties()
            .Where(component => Annotation.Types.Any(key => component.Value[key] is not null))
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
            ["clients"] = new JArray(tree.Top),
            ["resources"] = new JArray(tree.All),
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
}
