using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Gives a parameter with <c>content</c> the schema and the examples of its one media type, and notes that type.</summary>
public sealed class LowerParameterContent : IPass
{
    private static readonly string[] Moved = ["example", "examples"];

    public void Apply(PassContext context)
    {
        foreach (var parameter in Operation.All(context.Document).SelectMany(operation => operation.Parameters))
        {
            if (parameter["content"] is JObject { First: JProperty only })
            {
                Lower(context.Document, parameter, only);
            }
        }
    }

    private static void Lower(ApiDocument document, JObject parameter, JProperty only)
    {
        var media = References.Follow(document, only.Value) as JObject ?? [];
        parameter[Annotation.Content] = only.Name;
        // Texts of no type are texts; JSON of none is any JSON.
        parameter["schema"] = media["schema"]?.DeepClone() ?? (MediaTypes.IsJson(only.Name) ? [] : new JObject { ["type"] = "string" });
        foreach (var name in Moved.Where(name => media[name] is not null && parameter[name] is null))
        {
            parameter[name] = media[name]!.DeepClone();
        }
        parameter.Remove("content");
    }
}
