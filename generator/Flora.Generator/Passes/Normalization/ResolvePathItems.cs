using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Writes the operations of a path where the document only refers to them.</summary>
public sealed class ResolvePathItems : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var path in (context.Document.Root["paths"] as JObject)?.Properties().ToList() ?? [])
        {
            if (path.Value is JObject item && References.Of(item) is not null && References.Follow(context.Document, item) is JObject target)
            {
                path.Value = target.DeepClone();
            }
        }
    }
}
