using Flora.Cli.Commands;

namespace Flora.Cli.CommandLine;

/// <summary>Says what is wrong with a command line, and what may have been meant.</summary>
/// <param name="catalogue">All commands.</param>
/// <param name="specs">The options of all commands.</param>
/// <param name="words">The words of the command or group that was found.</param>
/// <param name="command">The command; null when only a group was named.</param>
internal sealed class ParsingProblems(
    CommandCatalogue catalogue, IReadOnlyList<OptionSpec> specs, IReadOnlyList<string> words, ToolCommand? command)
{
    internal UsageException Wrong(string message, params IReadOnlyList<string> suggestions) => new(message, words) { Suggestions = suggestions };

    internal UsageException Unexpected(string token) => command?.Specs.Any(spec => spec.Position is not null) == true
        ? Wrong($"unexpected \"{token}\"")
        : Wrong($"unexpected \"{token}\": the command takes options only");

    /// <summary>An option that there is not, or not there.</summary>
    internal UsageException UnknownOption(string token)
    {
        var name = token.Split('=')[0];
        var own = command?.Specs ?? [];
        if (own.Any(spec => spec.Name == name)) return Wrong($"{name} must follow \"{string.Join(' ', words)}\", and stand before any --");
        // Those of other commands would only mislead.
        var others = catalogue.All.SelectMany(other => other.Specs).Except(own).ToHashSet();
        return Wrong($"there is no option {name}", Similar.To(name, specs.Where(spec => !others.Contains(spec)).Select(spec => spec.Name)));
    }

    /// <summary>A command that there is not: one that is spelled like it, or whose last word it is.</summary>
    internal UsageException UnknownCommand(string token)
    {
        var next = Similar.To(token, catalogue.Next(words).Select(known => known.Value));
        var suggestions = next.Count > 0
            ? next.Select(word => string.Join(' ', [.. words, word]))
            : catalogue.Below(words).Where(known => known.Words[^1] == token).Select(known => string.Join(' ', known.Words));
        return Wrong($"there is no command {token}", [.. suggestions]);
    }

    /// <summary>A first word in brackets, which the parser would keep for its own directives; null when there is none.</summary>
    internal UsageException? Directive(IReadOnlyList<string> arguments) => arguments is [['[', .., ']'] token, ..]
        ? new($"there is no command {token}", []) { Suggestions = Similar.To(token[1..^1], catalogue.Next([]).Select(known => known.Value)) }
        : null;

    /// <summary>A value that is tied to an option without one; null when the token is none.</summary>
    internal UsageException? TakesNoValue(string token, IReadOnlyList<string> arguments) => specs
        .Where(spec => spec.Hint is null && spec.Aliases.Append(spec.Name).Any(name => arguments.Contains($"{name}={token}")))
        .Select(spec => Wrong($"{spec.Name} takes no value"))
        .FirstOrDefault();

    /// <summary>An option without its value: the parser takes the next option for it; one that is meant is tied to its option by "=".</summary>
    internal UsageException? MissingValue(IReadOnlyList<string> arguments, IEnumerable<GivenOption> given) => given
        .Where(option => option.Value.StartsWith('-') && arguments.Contains(option.Value))
        .Where(option => specs.Any(known => known.Aliases.Append(known.Name).Contains(option.Value.Split('=')[0])))
        .Select(option => Wrong($"{option.Spec.Name} needs a value"))
        .FirstOrDefault();
}
