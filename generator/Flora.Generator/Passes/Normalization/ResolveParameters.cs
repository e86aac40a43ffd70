using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Gives each operation all of its parameters: those of its path item too, and references followed.</summary>
public sealed class ResolveParameters : IPass
{
    public void Apply(PassContext context)
    {
        foreach (var operation in Operation.All(context.Document))
        {
            var pathItem = (JObject)operation.Node.Parent!.Parent!;
            var own = Resolve(context.Document, operation.Node["parameters"]);
            var inherited = Resolve(context.Document, pathItem["parameters"])
                .Where(parameter => !own.Any(other => Key(other) == Key(parameter)));
            operation.Node["parameters"] = new JArray(inherited.Concat(own));
        }
        foreach (var path in (context.Document.Root["paths"] as JObject)?.Properties() ?? [])
        {
            (path.Value as JObject)?.Remove("parameters");
        }
    }

    private static List<JObject> Resolve(ApiDocument document, JToken? parameters) =>
        [.. (parameters as JArray ?? []).Select(parameter => Follow(document, parameter)).OfType<JObject>()];

    // What several operations share keeps its name, so that its types are named after it and not after each of them.
    private static JObject? Follow(ApiDocument document, JToken parameter)
    {
        if (References.Follow(document, parameter) is not JObject node)
        {
            return null;
        }
        var copy = (JObject)node.DeepClone();
        if (node.Parent is JProperty { Parent.Parent: JProperty { Name: "parameters", Parent.Parent: JProperty { Name: "components" } } } component)
        {
            copy[Annotation.Shared] = component.Name;
        }
        return copy;
    }

    private static (string?, string?) Key(JObject parameter) => ((string?)parameter["name"], (string?)parameter["in"]);
}
