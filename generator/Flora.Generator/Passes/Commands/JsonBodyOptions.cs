using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes a JSON body: the members of an object as options, and how the whole becomes the request's.</summary>
internal static class JsonBodyOptions
{
    private const string Target = "JsonBody";

    public static JObject Of(PassContext context, Operation operation, JObject body, OptionNames names, string help)
    {
        var document = context.Document;
        var csharp = ((string)body["csharp"]!).TrimEnd('?');
        var schema = Schemas.Components(document)[csharp] as JObject ?? [];
        var lines = new List<string> { $"Help = {CSharpName.Literal(help)}" };
        var isRequired = body["required"] is not null;
        if (isRequired)
        {
            lines.Add("IsRequired = true");
        }
        var required = (schema["required"] as JArray ?? []).Select(member => (string?)member).ToHashSet();
        var members = schema[Annotation.Model] is null ? [] : Members(schema).ToList();
        var fixedMembers = members.Where(member => required.Contains(member.Name) && member.Schema[Annotation.Constant] is not null).ToList();
        if (fixedMembers.Count > 0)
        {
            lines.Add($"Start = {CSharpName.Literal(Start(fixedMembers))}");
        }
        if ((string?)body["kind"] == "patch" && members.Where(member => !required.Contains(member.Name)).Select(member => member.Name).ToList() is { Count: > 0 } removable)
        {
            lines.Add($"Removable = {CliWords.List(removable)}");
        }
        lines.Add($"Assign = static (request, json) => request.{body["member"]} = {SdkNames.Reader(document, csharp)}(json)");
        var described = new JObject
        {
            ["request"] = SdkNames.Of((string)operation.Annotation["request"]!),
            ["lines"] = new JArray(lines),
        };
        var shown = members.Except(fixedMembers).Where(member => !names.IsHidden(member.Name, member.Schema, required.Contains(member.Name))).ToList();
        var options = shown.Zip(
            names.Add(shown.ConvertAll(member => new NamedMember(member.Name, member.Schema, "body"))),
            (member, option) => Option(document, member.Name, member.Schema, option, required.Contains(member.Name))).ToList();
        if (options.Count > 0)
        {
            described["members"] = new JArray(options);
        }
        return described;
    }

    // What only the server sets is not sent.
    private static IEnumerable<(string Name, JObject Schema)> Members(JObject schema) =>
        from property in (schema["properties"] as JObject)?.Properties() ?? []
        where property.Value is JObject { } node && node["readOnly"] is not JValue { Value: true }
        select (property.Name, (JObject)property.Value);

    private static JObject Option(ApiDocument document, string name, JObject schema, string optionName, bool isRequired)
    {
        var value = OptionValue.Of(document, schema, name);
        var literal = CSharpName.Literal(name);
        var method = (value.IsList ? "Add" : "Set") + (value.IsJson ? "Json" : "");
        var option = new CommandOption(name, optionName, value, HelpText.Of(document, schema, schema, $"The member {name}."))
        {
            IsRequired = isRequired,
            Default = Constraints.Of(document, schema).Default,
        };
        return option.Annotate(Target, $"static (body, value) => body.{method}({literal}, {value.Json})");
    }

    private static string Start(IEnumerable<(string Name, JObject Schema)> members) =>
        "{" + string.Join(",", members.Select(member => $"{CSharpName.Literal(member.Name)}:{(string)member.Schema[Annotation.Constant]!}")) + "}";
}
