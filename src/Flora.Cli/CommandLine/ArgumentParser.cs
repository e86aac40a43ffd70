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
    private readonly CommandCatalogue catalogue;
    private readonly Command root;

    internal ArgumentParser(ToolIdentity identity, CommandCatalogue catalogue)
    {
        this.catalogue = catalogue;
        // A name that nobody types: by its own, the parser would confuse the tool with a command that is called like it.
        root = new Command("<tool>");
        foreach (var spec in ToolOptions.Everywhere(identity))
        {
            var option = Add(root, spec);
            option.Recursive = true;
        }
        foreach (var command in catalogue.All)
        {
            Add(command);
        }
    }

    internal Arguments Parse(IReadOnlyList<string> arguments)
    {
        arguments = Tied(arguments);
        var result = root.Parse([.. arguments], Configuration);
        var given = Options(result).ToList();
        var words = Words(result.CommandResult);
        var command = commands.GetValueOrDefault(result.CommandResult.Command);
        var problems = new ParsingProblems(catalogue, options.ConvertAll(known => known.Spec), words, command);
        var problem = problems.Directive(arguments) ?? problems.MissingValue(arguments, given) ?? Problem(result, problems, arguments) ?? Place(result, given, problems);
        return new(words, command, given, problem);
    }

    // The parser would take the word that follows for the value.
    private List<string> Tied(IReadOnlyList<string> arguments)
    {
        var alone = options.Where(known => known.Spec.Alone is not null).ToDictionary(known => known.Spec.Name, known => known.Spec.Alone, StringComparer.Ordinal);
        var end = arguments.TakeWhile(word => word != "--").Count();
        return [.. arguments.Select((word, index) => index < end && alone.TryGetValue(word, out var value) ? $"{word}={value}" : word)];
    }

    private IEnumerable<GivenOption> Options(ParseResult result) =>
        from known in options
        let found = result.GetResult(known.Option)
        where found is { Implicit: false }
        from value in found.Tokens.Count == 0 ? ["true"] : found.Tokens.Skip(known.Spec.IsRepeatable ? 0 : found.Tokens.Count - 1).Select(token => token.Value)
        select new GivenOption(known.Spec, value);

    // Values without an option are those of the path that no option gave, in the order of the path.
    private UsageException? Place(ParseResult result, List<GivenOption> given, ParsingProblems problems)
    {
        foreach (var (specs, argument) in positions)
        {
            var open = new Queue<OptionSpec>(specs.Where(spec => given.TrueForAll(option => option.Spec.Name != spec.Name)));
            foreach (var token in result.GetResult(argument)?.Tokens ?? [])
            {
                // A dash alone stands for standard input.
                if (token.Value is ['-', _, ..]) return problems.UnknownOption(token.Value);
                if (!open.TryPeek(out var spec)) return problems.Unexpected(token.Value);
                if (spec is not { IsArgument: true, IsRepeatable: true }) open.Dequeue();
                given.Add(new(spec, token.Value));
            }
        }
        return null;
    }

    private static UsageException? Problem(ParseResult result, ParsingProblems problems, IReadOnlyList<string> arguments) => result switch
    {
        { UnmatchedTokens: [var token, ..] } when token.StartsWith('-') => problems.UnknownOption(token),
        { UnmatchedTokens: [var token, ..] } when problems.TakesNoValue(token, arguments) is { } problem => problem,
        { UnmatchedTokens: [var token, ..], CommandResult.Command.Subcommands.Count: > 0 } => problems.UnknownCommand(token),
        { UnmatchedTokens: [var token, ..] } => problems.Unexpected(token),
        { Errors: [{ SymbolResult: OptionResult { IdentifierToken: { } option } found }, ..] } =>
            problems.Wrong(found.Tokens.Count > 1 ? $"{option.Value} was given more than once" : $"{option.Value} needs a value"),
        // A group without its command is not yet wrong: its help may be wanted.
        { Errors.Count: > 0, CommandResult.Command.Subcommands.Count: 0 } => problems.Wrong("the command line cannot be understood"),
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
        foreach (var spec in specs.Where(spec => !spec.IsArgument))
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
