using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the record of each union, which holds one of the alternatives, or JSON that this version does not know.</summary>
public sealed class DescribeUnions : IPass
{
    private const string Openness = "Holds one of its alternatives; one that this version does not know is kept as it came.";

    public void Apply(PassContext context)
    {
        foreach (var component in Schemas.Components(context.Document).Properties())
        {
            if (component.Value is JObject schema && SchemaShape.IsUnion(schema))
            {
                schema[Annotation.Union] = Describe(context, component.Name, schema);
            }
        }
    }

    private static JObject Describe(PassContext context, string name, JObject schema)
    {
        var shape = UnionShape.Of(context.Document, schema);
        var variants = UnionVariants.Of(context, name, shape).ToList();
        return new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.Namespace,
            ["usings"] = Usings.Of(
                context.Settings,
                ["System", "System.Diagnostics.CodeAnalysis", "Flora.Runtime", "Newtonsoft.Json", "Newtonsoft.Json.Linq", .. Usings.For(variants.Select(variant => (string)variant["csharp"]!))]),
            ["name"] = name,
            ["docs"] = new JArray(DocComment.Of($"{(string?)(schema["description"] as JValue) ?? $"{name} of the API."}\n\n{Openness}")),
            ["discriminator"] = shape.Discriminator is { } member ? CSharpName.Literal(member) : "null",
            ["variants"] = new JArray(variants),
        };
    }
}
