using Flora.Generator.Document;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Servers;

/// <summary>A variable in the address of a server.</summary>
/// <param name="Name">What it is called in the address.</param>
/// <param name="Local">The parameter that it becomes.</param>
/// <param name="Default">Its value when nobody says another.</param>
/// <param name="Values">The values that it can have; null for any.</param>
/// <param name="Docs">The parameter's documentation.</param>
internal sealed record ServerVariable(string Name, string Local, string Default, IReadOnlyList<string>? Values, IReadOnlyList<string> Docs)
{
    /// <summary>C# that fills it in.</summary>
    public string Fill => $"Set({CSharpName.Literal(Name)}, {Local}"
        + (Values is null ? ")" : $", {string.Join(", ", Values.Select(CSharpName.Literal))})");

    /// <summary>Those that stand in the address of a server, in the order of the document.</summary>
    public static IReadOnlyList<ServerVariable> Of(JObject server)
    {
        var url = (string?)(server["url"] as JValue) ?? "";
        var variables = ((server["variables"] as JObject)?.Properties() ?? [])
            .Where(variable => variable.Value is JObject && url.Contains($"{{{variable.Name}}}", StringComparison.Ordinal))
            .ToList();
        var names = MemberNames.Of(new Diagnostics(), "", new HashSet<string>(), [.. variables.Select(variable => new NamedMember(variable.Name))]);
        return [.. variables.Zip(names, (variable, name) => Of(variable.Name, CSharpName.Local(name), (JObject)variable.Value))];
    }

    private static ServerVariable Of(string name, string local, JObject variable)
    {
        var values = (variable["enum"] as JArray)?.Select(value => (string?)(value as JValue)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var description = (string?)(variable["description"] as JValue);
        var docs = string.IsNullOrWhiteSpace(description) ? $"The part `{name}` of the address" : description.Trim().TrimEnd('.');
        var rule = values is { Count: > 0 } ? $" One of {string.Join(", ", values.Select(value => $"`{value}`"))}." : "";
        return new(name, local, (string?)(variable["default"] as JValue) ?? "", values is { Count: > 0 } ? values : null,
            DocComment.Line($"param name=\"{local.TrimStart('@')}\"", $"{docs}.{rule}"));
    }
}
