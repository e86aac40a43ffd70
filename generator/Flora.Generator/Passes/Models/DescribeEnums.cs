using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the open enum of each named list of texts or of whole numbers.</summary>
public sealed class DescribeEnums : IPass
{
    private const string Openness = "An open set: a value that this version does not know is kept, and never fails a page.";

    public void Apply(PassContext context)
    {
        foreach (var component in Schemas.Components(context.Document).Properties())
        {
            if (component.Value is JObject schema && (SchemaShape.IsEnum(schema) || SchemaShape.IsIntegerEnum(schema)))
            {
                schema[Annotation.Enum] = Describe(context, component.Name, schema);
            }
        }
    }

    private static JObject Describe(PassContext context, string name, JObject schema)
    {
        var isNumber = SchemaShape.IsIntegerEnum(schema);
        var described = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.Namespace,
            ["usings"] = Usings.Of(context.Settings, "System", "System.Collections.Generic", "Flora.Runtime", "Newtonsoft.Json"),
            ["name"] = name,
            ["docs"] = new JArray(DocComment.Of($"{(string?)(schema["description"] as JValue) ?? $"Values of {name}."}\n\n{Openness}")),
            ["values"] = new JArray(EnumValues.Of(context, name, schema, isNumber)),
        };
        if (isNumber)
        {
            described["isNumber"] = true;
        }
        return described;
    }
}
