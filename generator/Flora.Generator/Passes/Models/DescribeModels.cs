using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the record of each named object: its members, their types, and how each is read and written.</summary>
public sealed class DescribeModels : IPass
{
    private const int Width = 110;

    public void Apply(PassContext context)
    {
        foreach (var component in Schemas.Components(context.Document).Properties())
        {
            if (component.Value is JObject schema && SchemaShape.IsObject(schema) && schema[Annotation.IsForm] is null)
            {
                schema[Annotation.Model] = Describe(context, component.Name, schema);
            }
        }
    }

    private static JObject Describe(PassContext context, string name, JObject schema)
    {
        var members = ModelMembers.Of(context, name, schema).ToList();
        var model = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.Namespace,
            ["usings"] = Usings.Of(
                context.Settings, ["System.Collections.Generic", "Flora.Runtime", "Newtonsoft.Json", .. Usings.For(members.Select(member => (string)member["csharp"]!))]),
            ["name"] = name,
            ["docs"] = new JArray(DocComment.Of((string?)(schema["description"] as JValue) ?? $"{name} of the API.")),
        };
        if (members.Count > 0)
        {
            model["members"] = new JArray(members);
            model["nameLines"] = new JArray(Lines(members.Select(member => (string)member["json"]!)));
        }
        Deprecation.Note(model, "hasObsolete", members);
        return model;
    }

    private static IEnumerable<string> Lines(IEnumerable<string> literals)
    {
        var line = "";
        foreach (var literal in literals)
        {
            if (line.Length > 0 && line.Length + literal.Length + 2 > Width)
            {
                yield return line + ",";
                line = "";
            }
            line += line.Length == 0 ? literal : ", " + literal;
        }
        yield return line;
    }
}
