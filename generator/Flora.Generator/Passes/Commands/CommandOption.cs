using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">The name in the document.</param>
/// <param name="Option">The option, with its dashes.</param>
/// <param name="Value">What it takes.</param>
/// <param name="Help">What it means, in sentences.</param>
public sealed record CommandOption(string Name, string Option, OptionValue Value, string Help)
{
    /// <summary>Whether the operation cannot be called without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its value may stand without it.</summary>
    public bool IsPositional { get; init; }

    /// <summary>What the API takes for a value that is not sent; null when the document does not say.</summary>
    public string? Default { get; init; }

    /// <summary>What the template prints.</summary>
    /// <param name="target">The C# type that takes the value.</param>
    /// <param name="assign">How it does, as the body of a lambda of the target and <c>value</c>.</param>
    public JObject Annotate(string target, string assign)
    {
        List<string> lines =
        [
            $"Name = {CSharpName.Literal(Name)}",
            $"Option = {CSharpName.Literal(Option)}",
            $"Hint = {CSharpName.Literal(Value.Hint)}",
            $"Help = {CSharpName.Literal(Help)}",
        ];
        if (IsRequired)
        {
            lines.Add("IsRequired = true");
        }
        if (IsPositional)
        {
            lines.Add("IsPositional = true");
        }
        if (Value.IsList)
        {
            lines.Add("IsList = true");
        }
        if (Default is not null)
        {
            lines.Add($"Default = {CSharpName.Literal(Default)}");
        }
        lines.AddRange(Value.Rules);
        lines.Add($"Assign = {assign}");
        var types = Value.Type is null ? target : $"{target}, {Value.Type}";
        var described = new JObject { ["class"] = $"{Value.Class}<{types}>", ["lines"] = new JArray(lines), ["name"] = Name, ["option"] = Option, ["hint"] = Value.Hint };
        foreach (var (key, isSo) in new[] { ("isRequired", IsRequired), ("isPositional", IsPositional), ("isList", Value.IsList) })
        {
            if (isSo)
            {
                described[key] = true;
            }
        }
        return described;
    }
}
