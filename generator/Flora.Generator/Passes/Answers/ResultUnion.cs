using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Answers;

/// <summary>Makes one type of the different bodies that successful answers of an operation have.</summary>
internal static class ResultUnion
{
    /// <summary>Adds the union to the components.</summary>
    /// <returns>Its name.</returns>
    public static string Add(PassContext context, Operation operation, IEnumerable<JToken?> schemas)
    {
        var components = Schemas.Components(context.Document);
        var name = FreeName.Of(context, $"{operation.Annotation["subject"]}{operation.Annotation["verb"]}Result");
        components[name] = new JObject
        {
            ["description"] = $"What `{operation.Annotation["id"]}` answers: which of these it is depends on the status.",
            ["oneOf"] = new JArray(schemas.Select(schema => schema?.DeepClone() ?? new JObject()).Distinct(new JTokenEqualityComparer())),
        };
        SourceLocations.Set(components[name]!, SourceLocations.Of(operation.Node));
        return name;
    }
}
