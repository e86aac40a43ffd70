using System.CommandLine;
using System.CommandLine.Parsing;
using Flora.Cli.Commands;

namespace Flora.Cli.CommandLine;

/// <summary>Takes a command line apart. Values stay text: what they must be is checked later, and said in our own words.</summary>
internal sealed class ArgumentParser
{
    // No response files: an "@" at the start of a value means nothing. No bundles: "-fq" is no option.
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly Dictionary<Command, ApiCommand> commands = [];
    private readonly List<(OptionSpec Spec, Option Option)> options = [];
    private readonly Command root = new("flora");

    internal ArgumentParser(IEnumerable<ApiCommand> commands)
    {
        foreach (var spec in ToolOptions.Everywhere)
        {
            var option = Add(root, spec);
            option.Recursive = true;
        }
        foreach (var command in commands)
        {
            Add(command);
        }
    }

    internal Arguments Parse(IReadOnlyList<string> arguments)
    {
        var result = root.Parse([.. arguments], Configuration);
        var given = new List<KeyValuePair<OptionSpec, string>>();
        foreach (var (spec, option) in options)
        {
            if (result.GetResult(option) is { Implicit: false } found)
            {
                given.Add(new(spec, found.Tokens.Count > 0 ? found.Tokens[^1].Value : "true"));
            }
        }
        var problem = MissingValue(arguments, given) ?? Problem(result);
        return new(Words(result.CommandResult), commands.GetValueOrDefault(result.CommandResult.Command), given, problem);
    }

    // The parser takes the next option for the value; one that is meant is tied to its option by "=".
    private string? MissingValue(IReadOnlyList<string> arguments, List<KeyValuePair<OptionSpec, string>> given) => given
        .Where(option => option.Value.StartsWith('-') && arguments.Contains(option.Value))
        .Where(option => options.Any(known => known.Spec.Name == option.Value || known.Spec.Aliases.Contains(option.Value)))
        .Select(option => $"{option.Key.Name} needs a value")
        .FirstOrDefault();

    private static string? Problem(ParseResult result) => result switch
    {
        { UnmatchedTokens: [var token, ..] } when token.StartsWith('-') => $"there is no option {token}",
        { UnmatchedTokens: [var token, ..], CommandResult.Command.Subcommands.Count: > 0 } => $"there is no command {token}",
        { UnmatchedTokens: [var token, ..] } => $"unexpected \"{token}\": the command takes options only",
        { Errors: [{ SymbolResult: OptionResult { IdentifierToken: { } option } found }, ..] } =>
            found.Tokens.Count > 1 ? $"{option.Value} was given more than once" : $"{option.Value} needs a value",
        { Errors: [{ Message: var message }, ..], CommandResult.Command.Subcommands.Count: 0 } => message,
        _ => null,
    };

    private static List<string> Words(CommandResult result)
    {
        var words = new List<string>();
        for (SymbolResult? level = result; level is CommandResult { Parent: not null } command; level = level.Parent)
        {
            words.Insert(0, command.Command.Name);
        }
        return words;
    }

    private void Add(ApiCommand command)
    {
        var parent = root;
        foreach (var word in command.Words)
        {
            var child = parent.Subcommands.FirstOrDefault(known => known.Name == word);
            if (child is null)
            {
                child = new Command(word);
                parent.Add(child);
            }
            parent = child;
        }
        commands.Add(parent, command);
        foreach (var parameter in command.Options)
        {
            Add(parent, ToolOptions.Of(parameter));
        }
        if (command.CursorOption is null) return;
        foreach (var spec in ToolOptions.Paging)
        {
            Add(parent, spec);
        }
    }

    private Option<string> Add(Command command, OptionSpec spec)
    {
        var option = new Option<string>(spec.Name, [.. spec.Aliases])
        {
            Arity = spec.Hint is null ? ArgumentArity.Zero
                : spec.IsSwitchWithValue ? ArgumentArity.ZeroOrOne
                : ArgumentArity.ExactlyOne,
        };
        options.Add((spec, option));
        command.Add(option);
        return option;
    }
}
