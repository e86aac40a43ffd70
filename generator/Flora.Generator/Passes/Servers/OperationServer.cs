using Flora.Generator.Lint.Support;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Servers;

/// <summary>The server that an operation has for itself.</summary>
internal static class OperationServer
{
    /// <summary>Its address, whole or from the slash behind the host on; null when the operation goes where all go.</summary>
    public static string? UrlOf(PassContext context, Operation operation)
    {
        if (operation.Node.Parent?.Parent is not JObject pathItem || ServerUrls.Own(pathItem, operation.Node) is not { } server)
        {
            return null;
        }
        var url = ServerUrls.Of(server);
        // An address that is the document's own changes nothing.
        return DocumentServers.Usual(context.Document) is { } usual && ServerUrls.Of(usual) == url ? null : url.Length == 0 ? "/" : url;
    }

    /// <summary>All that it or its path has, those that are not called among them.</summary>
    public static IEnumerable<JObject> All(Operation operation) =>
        operation.Node.Parent?.Parent is JObject pathItem ? ServerUrls.AllOwn(pathItem, operation.Node) : [];

    /// <summary>C# that says so of a request; null when there is nothing to say.</summary>
    public static string? Send(PassContext context, Operation operation) => UrlOf(context, operation) is { } url ? $"At({CSharpName.Literal(url)})" : null;
}
