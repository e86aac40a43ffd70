using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Explain;

/// <summary>The members of an operation's request: where each is sent, and what is checked before.</summary>
internal static class InputLines
{
    public static IEnumerable<string[]> Of(Operation operation)
    {
        foreach (var parameter in operation.Annotation["parameters"] as JArray ?? [])
        {
            yield return [(string)parameter["member"]!, (string)parameter["csharp"]!, $"{parameter["in"]} {parameter["name"]}{(parameter["required"] is null ? "" : ", required")}"];
        }
        if (operation.Annotation["body"] is { } body)
        {
            yield return [(string)body["member"]!, $"{body["csharp"]}?", $"body {body["mediaType"]}{(body["required"] is null ? "" : ", required")}"];
        }
        foreach (var check in operation.Annotation["checks"] as JArray ?? [])
        {
            yield return [(string)check!];
        }
    }
}
