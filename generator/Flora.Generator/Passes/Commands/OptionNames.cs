using System.Globalization;
using Flora.Generator.Document;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Gives the options of one command their names, each once.</summary>
/// <param name="context">Takes what a maintainer has to decide.</param>
/// <param name="taken">The options that the command has without the document.</param>
public sealed class OptionNames(PassContext context, IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = new(taken, StringComparer.Ordinal);

    /// <summary>The option of what the document calls <paramref name="name"/>; <c>x-cli: {name}</c> wins.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="node">What is named.</param>
    /// <param name="place">The word that is put before the name where another option has it.</param>
    public string Add(string name, JObject node, string place)
    {
        if ((string?)(node["x-cli"]?["name"] as JValue) is { Length: > 0 } given)
        {
            var chosen = "--" + CliWords.Kebab(given);
            if (!taken.Add(chosen))
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, node,
                    $"x-cli names the option {chosen} for {name}, which the command or the tool has already", "Give it another one");
            }
            return chosen;
        }
        var option = "--" + CliWords.Kebab(name);
        if (taken.Add(option))
        {
            return option;
        }
        var unique = $"--{place}-{CliWords.Kebab(name)}";
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"--{place}-{CliWords.Kebab(name)}-{number.ToString(CultureInfo.InvariantCulture)}";
        }
        context.Diagnostics.Warning(DiagnosticCodes.NameCollision, node,
            $"The option {option} of {name} is the command's or the tool's already, so it is called {unique}",
            "Choose its option with `x-cli: {name: …}`");
        return unique;
    }

    /// <summary>Whether the document hides it; what is required stays.</summary>
    public bool IsHidden(string name, JObject node, bool isRequired)
    {
        if (node["x-cli"]?["hidden"] is not JValue { Value: true })
        {
            return false;
        }
        if (isRequired)
        {
            context.Diagnostics.Warning(DiagnosticCodes.BadExtension, node,
                $"x-cli hides {name}, without which the operation cannot be called, so it stays an option", "Take `hidden` away, or hide the operation");
        }
        return !isRequired;
    }
}
