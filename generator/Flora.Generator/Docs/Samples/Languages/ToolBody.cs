using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes the body of a request as options of the tool.</summary>
internal static class ToolBody
{
    public static IEnumerable<string> Of(CaseBody body, JObject command) => body.Kind switch
    {
        "multipart" or "urlencoded" when body.Value is null => body.Parts.SelectMany(part => Part(part, (command["parameters"] as JArray ?? []).Where(option => option["in"] is null))),
        "file" => [$"--file {SampleFiles.OfBody}"],
        _ => ByMembers(body, command["body"]?["members"] as JArray ?? []) ?? [$"--body {ShellWord.Of(body.WireText)}"],
    };

    private static IEnumerable<string> Part(CasePart part, IEnumerable<JToken> options)
    {
        var option = options.First(candidate => (string?)candidate["name"] == part.Name);
        return part.IsFile ? [$"{option["option"]} {ShellWord.Of(SampleFiles.OfPart(part))}"] : Typed(option, part.Value);
    }

    /// <summary>An option for each member; null where a member has none.</summary>
    private static List<string>? ByMembers(CaseBody body, JArray members)
    {
        if (body.Value is not JObject { Count: > 0 } given)
        {
            return null;
        }
        var typed = new List<string>();
        foreach (var (name, value) in given)
        {
            var option = members.FirstOrDefault(member => (string?)member["name"] == name);
            var isRemoved = body.Kind == "patch" && value is JValue { Type: JTokenType.Null };
            if (option is null || (value is JValue { Type: JTokenType.Null } && !isRemoved) || (option["isList"] is not null && !isRemoved && !IsTypedOneByOne(value!)))
            {
                return null;
            }
            typed.AddRange(isRemoved ? [$"--unset {ShellWord.Of(name)}"] : Typed(option, value!));
        }
        return typed;
    }

    private static bool IsTypedOneByOne(JToken value) =>
        value is JArray { Count: > 0 } list && list.All(item => item is JValue { Type: not JTokenType.Null });

    private static IEnumerable<string> Typed(JToken option, JToken value) =>
        value is JArray list && option["isList"] is not null
            ? list.Select(item => $"{option["option"]} {ShellWord.Of(WireTexts.Of((JValue)item))}")
            : [$"{option["option"]} {ShellWord.Of(value is JValue scalar ? WireTexts.Of(scalar) : value.ToString(Formatting.None))}"];
}
