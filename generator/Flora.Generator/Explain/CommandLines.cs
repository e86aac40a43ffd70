using Flora.Generator.Passes;
using Flora.Generator.Passes.Commands;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Explain;

/// <summary>The command of an operation, with its options; none when the document hides it.</summary>
internal static class CommandLines
{
    public static IEnumerable<string[]> Of(Operation operation)
    {
        if (operation.Node[Annotation.Command] is not JObject command)
        {
            yield break;
        }
        yield return [$"flora {string.Join(' ', CommandWords.Of(operation))}"];
        foreach (var option in (command["parameters"] as JArray ?? []).Concat(command["body"]?["members"] as JArray ?? []))
        {
            yield return ["", $"{option["option"]} {option["hint"]}", option["isRequired"] is null ? "" : "required"];
        }
    }
}
