using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Calls content of any type JSON where its schema is an object or a list: nothing else has such, and some frameworks write <c>*/*</c> for
/// whatever they serialize.
/// </summary>
public sealed class NameAnyContent : IPass
{
    private const string Json = "application/json";

    private static readonly string[] Ranges = ["*/*", "application/*"];

    public void Apply(PassContext context)
    {
        var kinds = new JsonKinds(context.Document);
        var holders = Holders(context.Document.Root).ToList();
        foreach (var content in holders)
        {
            var range = content.Properties().FirstOrDefault(media => Ranges.Contains(media.Name) && media.Value["schema"] is JObject schema && (kinds.IsObject(schema) || kinds.IsList(schema)));
            if (range is not null && !content.Properties().Any(media => MediaTypes.IsJson(media.Name)))
            {
                range.Replace(new JProperty(Json, range.Value));
            }
        }
    }

    private static IEnumerable<JObject> Holders(JObject root)
    {
        var shared = root["components"] as JObject ?? [];
        var operations = from path in Each(root["paths"]) from operation in Each(path) select operation;
        return operations.SelectMany(operation => Each(operation["responses"]).Append(operation["requestBody"] as JObject ?? []))
            .Concat(Each(shared["responses"]))
            .Concat(Each(shared["requestBodies"]))
            .Select(holder => holder["content"])
            .OfType<JObject>();
    }

    private static IEnumerable<JObject> Each(JToken? map) => ((map as JObject)?.PropertyValues() ?? []).OfType<JObject>();
}
