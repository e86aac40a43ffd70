using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the members of a form as options: files by their path, single values as text, all else as JSON.</summary>
internal static class FormOptions
{
    public static IEnumerable<JObject> Of(PassContext context, Operation operation, JObject body, OptionNames names)
    {
        var document = context.Document;
        var schema = Schemas.Components(document)[(string)body["csharp"]!] as JObject ?? [];
        var members = (schema[Annotation.Form]?["members"] as JArray ?? []).ToDictionary(member => (string)member["json"]!);
        var required = (schema["required"] as JArray ?? []).Select(part => (string?)part).ToHashSet();
        bool IsRequired(string part) => body["required"] is not null && required.Contains(part);
        var shown = ((schema["properties"] as JObject)?.Properties() ?? [])
            .Select(property => (property.Name, Schema: property.Value as JObject ?? [], Member: members.GetValueOrDefault(CSharpName.Literal(property.Name))))
            .Where(part => part.Member is not null && !names.IsHidden(part.Name, part.Schema, IsRequired(part.Name)))
            .ToList();
        var options = names.Add(shown.ConvertAll(part => new NamedMember(part.Name, part.Schema, "body")));
        foreach (var ((name, part, member), optionName) in shown.Zip(options))
        {
            var value = ((string)member!["csharp"]!).Contains("FloraFile", StringComparison.Ordinal)
                ? OptionValue.File with { IsList = Schemas.Follow(document, part)["items"] is not null }
                : OptionValue.Of(document, part, name);
            var option = new CommandOption(name, optionName, value, HelpText.Of(document, part, part, $"The part {name}."))
            {
                IsRequired = IsRequired(name),
                Default = Constraints.Of(document, part).Default,
            };
            yield return option.Annotate(
                SdkNames.Of((string)operation.Annotation["request"]!),
                CommandParameters.Assign($"(request.{body["member"]} ??= new())", $"request.{body["member"]}", (string)member["name"]!, value));
        }
    }
}
