using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Removes the extensions of other tools, of which the engine would make schemas where they look like some, and what stands under the keys of
/// the passes' own decisions.
/// </summary>
public sealed class RemoveOtherExtensions : IPass
{
    public void Apply(PassContext context)
    {
        var nodes = DocumentWalk.Run(context.Document, new Diagnostics());
        var owners = nodes.All.Select(node => (JToken?)node.Object)
            .Append(context.Document.Root["paths"])
            .Concat(nodes.Of(NodeKind.Operation).Select(operation => operation.Object["responses"]));
        foreach (var extension in owners.OfType<JObject>().SelectMany(owner => owner.Properties()).Where(IsOther).ToList())
        {
            extension.Remove();
        }
    }

    private static bool IsOther(JProperty member) => OwnExtensions.IsExtension(member.Name) && !OwnExtensions.Names.Contains(member.Name);
}
