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

    /// <summary>The options of parameters or members, in their order: those that would be equal all take more words; <c>x-cli: {name}</c> wins.</summary>
    public IReadOnlyList<string> Add(IReadOnlyList<NamedMember> members)
    {
        var names = Disambiguation.Resolve([.. members.Select(Candidates)], taken.Contains, StringComparer.Ordinal);
        foreach (var (member, name) in members.Zip(names))
        {
            var wanted = Given(member) ?? Option(member.Name);
            if (taken.Contains(name) || names.Count(other => other == name) > 1)
            {
                context.Diagnostics.Error(DiagnosticCodes.NameCollision, member.Node!,
                    $"x-cli names the option {name} for {member.Name}, which the command or the tool has already", "Give it another one");
            }
            else if (name != wanted)
            {
                context.Diagnostics.Warning(DiagnosticCodes.NameCollision, member.Node!,
                    $"The option {wanted} of {member.Name} is not its alone or the tool's already, so it is called {name}",
                    "Choose its option with `x-cli: {name: …}`");
            }
        }
        taken.UnionWith(names);
        return names;
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

    private static string[] Candidates(NamedMember member)
    {
        if (Given(member) is { } given)
        {
            return [given];
        }
        var spelled = SpelledWords.Of(member.Name) + " " + SpelledWords.Case(member.Name);
        return
        [
            Option(member.Name), Option($"{member.Place} {member.Name}"), Option($"{member.Place} {spelled}"),
            Option($"{member.Place} {spelled} value"), Option($"{member.Place} {spelled} {SpelledWords.CodePoints(member.Name)}"),
        ];
    }

    private static string? Given(NamedMember member) =>
        (string?)(member.Node?["x-cli"]?["name"] as JValue) is { Length: > 0 } given ? Option(given) : null;

    private static string Option(string name) => "--" + CliWords.Kebab(name);
}
