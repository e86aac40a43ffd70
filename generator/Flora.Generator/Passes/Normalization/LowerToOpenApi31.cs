using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Rewrites what only OpenAPI 3.2 knows into 3.1, or leaves it out where that knows no such thing.</summary>
public sealed class LowerToOpenApi31 : IPass
{
    public void Apply(PassContext context)
    {
        var nodes = DocumentWalk.Run(context.Document, new Diagnostics());
        foreach (var response in nodes.Of(NodeKind.Response).Where(node => node.Reference is null && node.Object["description"] is null))
        {
            response.Object["description"] = (string?)(response.Object["summary"] as JValue) ?? "";
        }
        foreach (var media in nodes.Of(NodeKind.MediaType).Where(node => node.Reference is not null))
        {
            media.Object.Replace(References.Follow(context.Document, media.Object)?.DeepClone() ?? new JObject());
        }
        foreach (var keyword in NewKeywords.All)
        {
            foreach (var found in nodes.Of(keyword.Kind).Select(node => NewKeywords.Find(keyword, node.Object)).OfType<JProperty>())
            {
                found.Remove();
            }
        }
    }
}
