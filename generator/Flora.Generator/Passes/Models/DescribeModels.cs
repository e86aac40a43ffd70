using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Types;
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
            if (component.Value is JObject schema && SchemaShape.IsObject(schema))
            {
                schema[Annotation.Model] = Describe(context, component.Name, schema);
            }
        }
    }

    private static JObject Describe(PassContext context, string name, JObject schema)
    {
        var names = new MemberNames(ReservedNames.ModelMembers, name);
        var required = (schema["required"] as JArray ?? []).Select(member => (string?)member).ToHashSet();
        var members = ((schema["properties"] as JObject)?.Properties() ?? [])
            .Select(property => DescribeMember(context, names, property, required.Contains(property.Name)))
            .ToList();
        List<string> usings = ["System.Collections.Generic", "Flora.Runtime", "Newtonsoft.Json"];
        if (members.Any(member => ((string)member["csharp"]!).Contains(CSharpType.Json.Name, StringComparison.Ordinal)))
        {
            usings.Add("Newtonsoft.Json.Linq");
        }
        var model = new JObject
        {
            ["marker"] = context.Files.Add($"{context.Settings.SdkFolder}/{name}.g.cs"),
            ["namespace"] = context.Settings.Namespace,
            ["usings"] = Usings.Of(context.Settings, usings),
            ["name"] = name,
            ["docs"] = new JArray(DocComment.Of((string?)(schema["description"] as JValue) ?? $"{name} of the API.")),
        };
        if (members.Count > 0)
        {
            model["members"] = new JArray(members);
            model["nameLines"] = new JArray(Lines(members.Select(member => (string)member["json"]!)));
        }
        return model;
    }

    private static JObject DescribeMember(PassContext context, MemberNames names, JProperty property, bool isRequired)
    {
        var schema = property.Value as JObject ?? [];
        var type = TypeMapper.Map(context.Document, schema);
        var isNullable = !isRequired || TypeMapper.IsNullable(context.Document, schema) || type == CSharpType.Json;
        var name = names.Add(property.Name, schema);
        var json = CSharpName.Literal(property.Name);
        var csharp = type.Name + (isNullable ? "?" : "");
        var local = CSharpName.Local(name);
        local = ReservedNames.Locals.Contains(local) ? local + "Member" : local;
        var member = new JObject
        {
            ["docs"] = new JArray(DocComment.Of(Description(context, schema, property.Name), Constraints.Of(context.Document, schema).Sentences())),
            ["csharp"] = csharp,
            ["name"] = name,
            ["json"] = json,
            ["local"] = local,
            ["declaration"] = $"{type.Name}? {local} = null;",
            ["read"] = type.ReadCall(orNull: isNullable),
            ["result"] = isNullable ? local : $"json.Required({local}, {json})",
            ["write"] = type.WriteCall(json, $"value.{name}", optional: !isRequired),
        };
        if (isRequired)
        {
            member["required"] = true;
        }
        if (type.ValueWrapper is { } wrapper)
        {
            member["wrapper"] = wrapper;
        }
        return member;
    }

    // A reference says by itself what it is about, unless the place says it better.
    private static string Description(PassContext context, JObject schema, string name) =>
        (string?)(schema["description"] as JValue)
        ?? (string?)(Schemas.Follow(context.Document, schema)["description"] as JValue)
        ?? $"The member `{name}`.";

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
