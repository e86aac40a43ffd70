using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the open enum of each named list of texts.</summary>
public sealed class DescribeEnums : IPass
{
    private const string Openness = "An open set: a value that this version does not know is kept, and never fails a page.";

    public void Apply(PassContext context)
    {
        foreach (var component in Schemas.Components(context.Document).Properties())
        {
            if (component.Value is JObject schema && SchemaShape.IsEnum(schema))
            {
                schema[Annotation.Enum] = Describe(context, component.Name, schema);
            }
        }
    }

    private static JObject Describe(PassContext context, string name, JObject schema)
    {
        var names = new MemberNames(ReservedNames.EnumMembers, name);
        var values = schema["enum"]!.OfType<JValue>().Select(value => (string)value!).Distinct(StringComparer.Ordinal);
        return new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.Namespace,
            ["usings"] = Usings.Of(context.Settings, "System", "System.Collections.Generic", "Flora.Runtime", "Newtonsoft.Json"),
            ["name"] = name,
            ["docs"] = new JArray(DocComment.Of($"{(string?)(schema["description"] as JValue) ?? $"Values of {name}."}\n\n{Openness}")),
            ["values"] = new JArray(values.Select(value => new JObject
            {
                ["name"] = names.Add(value),
                ["literal"] = CSharpName.Literal(value),
                ["docs"] = new JArray(DocComment.Of($"`{value}`")),
            })),
        };
    }
}
