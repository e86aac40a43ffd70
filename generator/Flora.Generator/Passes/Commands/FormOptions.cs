using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Normalization;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes the parts of a form as options: files by their path, single values as text, all else as JSON.</summary>
internal static class FormOptions
{
    public static IEnumerable<JObject> Of(PassContext context, Operation operation, JObject body, OptionNames names)
    {
        var document = context.Document;
        var schema = Schemas.Components(document)[(string)body["csharp"]!] as JObject ?? [];
        var members = (schema[Annotation.Form]?["members"] as JArray ?? []).ToDictionary(member => (string)member["json"]!, member => (string)member["name"]!);
        var required = (schema["required"] as JArray ?? []).Select(part => (string?)part).ToHashSet();
        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            var part = property.Value as JObject ?? [];
            var isRequired = body["required"] is not null && required.Contains(property.Name);
            if (!members.TryGetValue(Naming.CSharpName.Literal(property.Name), out var member) || names.IsHidden(property.Name, part, isRequired))
            {
                continue;
            }
            var value = ValueOf(document, part, property.Name);
            var option = new CommandOption(property.Name, names.Add(property.Name, part, "body"), value, HelpText.Of(document, part, part, $"The part {property.Name}."))
            {
                IsRequired = isRequired,
                Default = Constraints.Of(document, part).Default,
            };
            yield return option.Annotate(
                SdkNames.Of((string)operation.Annotation["request"]!),
                CommandParameters.Assign($"(request.{body["member"]} ??= new())", $"request.{body["member"]}", member, value));
        }
    }

    private static OptionValue ValueOf(ApiDocument document, JObject part, string name)
    {
        var target = Schemas.Follow(document, part);
        return IsFile(target) ? OptionValue.File
            : target["items"] is JObject items && IsFile(Schemas.Follow(document, items)) ? OptionValue.File with { IsList = true }
            : OptionValue.Of(document, part, name);
    }

    private static bool IsFile(JObject schema) => SchemaShape.TypeOf(schema) == "string" && (string?)(schema["format"] as JValue) == "binary";
}
