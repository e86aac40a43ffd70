using System.CommandLine;
using System.CommandLine.Parsing;
using Flora.Cli.Commands;

namespace Flora.Cli.CommandLine;

/// <summary>Takes a command line apart. Values stay text: what they must be is checked later, and said in our own words.</summary>
internal sealed class ArgumentParser
{
    // No response files: an "@" at the start of a value means nothing. No bundles: "-fq" is no option.
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly Dictionary<Command, ToolCommand> commands = [];
    private readonly List<(OptionSpec Spec, Option Option)> options = [];
    private readonly List<(IReadOnlyList<OptionSpec> Specs, Argument Argument)> positions = [];
    private readonly Command root;

    internal ArgumentParser(ToolIdentity identity, IEnumerable<ToolCommand> commands)
    {
        root = new Command(identity.Name);
        foreach (var spec in ToolOptions.Everywhere(identity))
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
        var given = Options(result).ToList();
        var problem = MissingValue(arguments, given) ?? Problem(result) ?? Place(result, given);
        return new(Words(result.CommandResult), commands.GetValueOrDefault(result.CommandResult.Command), given, problem);
    }

    private IEnumerable<KeyValuePair<OptionSpec, string>> Options(ParseResult result) =>
        from known in options
        let found = result.GetResult(known.Option)
        where found is { Implicit: false }
        from value in found.Tokens.Count == 0 ? ["true"] : found.Tokens.Skip(known.Spec.IsRepeatable ? 0 : found.Tokens.Count - 1).Select(token => token.Value)
        select KeyValuePair.Create(known.Spec, value);

    // Values without an option are those of the path that no option gave, in the order of the path.
    private string? Place(ParseResult result, List<KeyValuePair<OptionSpec, string>> given)
    {
        foreach (var (specs, argument) in positions)
        {
            var open = new Queue<OptionSpec>(specs.Where(spec => given.TrueForAll(option => option.Key.Name != spec.Name)));
            foreach (var token in result.GetResult(argument)?.Tokens ?? [])
            {
                if (token.Value.StartsWith('-')) return $"there is no option {token.Value}";
                if (!open.TryDequeue(out var spec)) return $"unexpected \"{token.Value}\"";
                given.Add(new(spec, token.Value));
            }
        }
        return null;
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

    private void Add(ToolCommand command)
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
        var specs = command.Specs.ToArray();
        foreach (var spec in specs)
        {
            Add(parent, spec);
        }
        AddPositions(parent, [.. specs.Where(spec => spec.Position is not null)]);
    }

    private void AddPositions(Command command, IReadOnlyList<OptionSpec> specs)
    {
        if (specs.Count == 0) return;
        var argument = new Argument<string[]>(string.Join(' ', specs.Select(spec => spec.Position))) { Arity = ArgumentArity.ZeroOrMore };
        positions.Add((specs, argument));
        command.Add(argument);
    }

    private Option Add(Command command, OptionSpec spec)
    {
        Option option = spec.IsRepeatable ? new Option<string[]>(spec.Name) : new Option<string>(spec.Name, [.. spec.Aliases]);
        option.Arity = spec.Hint is null ? ArgumentArity.Zero
            : spec.IsSwitchWithValue ? ArgumentArity.ZeroOrOne
            : spec.IsRepeatable ? ArgumentArity.OneOrMore
            : ArgumentArity.ExactlyOne;
        options.Add((spec, option));
        command.Add(option);
        return option;
    }
}
