using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Writes a path item that is a reference out; what stands beside the reference wins.</summary>
public sealed class ResolvePathItems : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var path in (context.Document.Root["paths"] as JObject)?.Properties().ToList() ?? [])
        {
            if (path.Value is JObject item && References.Of(item) is not null && References.Follow(context.Document, item) is JObject target)
            {
                item.Remove("$ref");
                foreach (var member in target.Properties().Where(member => item[member.Name] is null))
                {
                    item.Add(member.Name, member.Value.DeepClone());
                }
            }
        }
    }
}
